/** Recorded time by calendar year. Pure. */
import type { IsoDate } from '../rules/facts';
import type { RoomRows } from './open-room';
import type { TimeKind } from './rows';

/** Minutes of talks, and of each kind of time beside them. */
export type YearTime = Record<'talks' | TimeKind, number>;

const isIn = (on: IsoDate, year: number): boolean => on.startsWith(`${year}-`);

export function timeOfYear({ talks, times }: Pick<RoomRows, 'talks' | 'times'>, year: number): YearTime {
  const sum = (all: readonly { on: IsoDate; minutes: number }[]): number =>
    all.filter(({ on }) => isIn(on, year)).reduce((total, { minutes }) => total + minutes, 0);
  const of = (wanted: TimeKind): number => sum(times.filter(({ kind }) => kind === wanted));
  return {
    talks: sum(talks),
    information: of('information'),
    network: of('network'),
    organisation: of('organisation'),
    training: of('training'),
    other: of('other'),
    deletedTalks: of('deletedTalks'),
  };
}

/** The present year first, then the ones before it back to the first entry. */
export function yearsOf({ talks, times }: Pick<RoomRows, 'talks' | 'times'>, today: IsoDate): number[] {
  const present = Number(today.slice(0, 4));
  const first = Math.min(present, ...[...talks, ...times].map(({ on }) => Number(on.slice(0, 4))));
  return Array.from({ length: present - first + 1 }, (_, at) => present - at);
}
