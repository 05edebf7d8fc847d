/** Times of a day as minutes since midnight. */
export type DayMinute = number;

/** Minutes of `HH:MM`. */
export function dayMinute(time: string): DayMinute {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes since midnight. */
export function timeOf(minute: DayMinute): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** From (inclusive) to (exclusive). */
export interface Span {
  from: DayMinute;
  to: DayMinute;
}

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);
