/** A week that is over its goal, and the earlier weeks into which its talks still fit before they are due. */

export interface LoadedWeek {
  /** Null where no pack that is switched on has a goal of hours. */
  goalMinutes: number | null;
  bookedMinutes: number;
  /** Minutes of each talk that is due in it and has no appointment. */
  due: readonly number[];
}

export interface Ease {
  /** Place of the week in the list. */
  week: number;
  overMinutes: number;
  /** Talks that fit into earlier weeks, and the places of those, ascending. */
  talks: number;
  into: number[];
}

const sum = (minutes: readonly number[]): number => minutes.reduce((all, one) => all + one, 0);

/** The first week over its goal; null where none is. */
export function firstOverload(weeks: readonly LoadedWeek[]): Ease | null {
  const over = weeks.map(({ goalMinutes, bookedMinutes, due }) =>
    goalMinutes === null ? 0 : bookedMinutes + sum(due) - goalMinutes,
  );
  const week = over.findIndex((minutes) => minutes > 0);
  const overMinutes = over[week];
  if (overMinutes === undefined) return null;
  const room = over.slice(0, week).map((minutes) => -minutes);
  const into = new Set<number>();
  let talks = 0;
  let left = overMinutes;
  for (const minutes of weeks[week]?.due ?? []) {
    // The latest week before: nobody is invited earlier than needed.
    const at = room.findLastIndex((free) => free >= minutes);
    if (left <= 0 || at < 0) continue;
    room[at] = (room[at] ?? 0) - minutes;
    left -= minutes;
    talks += 1;
    into.add(at);
  }
  return { week, overMinutes, talks, into: [...into].toSorted((one, other) => one - other) };
}
