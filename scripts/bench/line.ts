/** One line of the report: ours beside its floor, both medians of the same run. */
export interface Line {
  /** Short and stable, for machines. */
  id: string;
  what: string;
  /** What ours is compared with, and its value in `unit`; null where the target is absolute. */
  floor: { what: string; value: number } | null;
  ours: number;
  unit: 'ms' | 'kB';
  /** The goal in words, and whether it is reached; null where there is none. */
  target: string | null;
  met: boolean | null;
}

/** The middle of several measurements. @throws RangeError for none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('nothing was measured');
  return (low + high) / 2;
}

/** What 95 of 100 stay below. @throws RangeError for none */
export function p95(values: readonly number[]): number {
  const value = [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}

/** A line whose goal is at most `times` the floor. */
export function ratioLine(
  line: Omit<Line, 'target' | 'met' | 'floor'> & { floor: NonNullable<Line['floor']> },
  times: number,
): Line {
  return { ...line, target: `≤ ${times}× ${line.floor.what}`, met: line.ours <= times * line.floor.value };
}

/** A line whose goal is an absolute value in its unit. */
export function limitLine(line: Omit<Line, 'target' | 'met'>, limit: number): Line {
  return { ...line, target: `≤ ${limit} ${line.unit}`, met: line.ours <= limit };
}

/** A line without a goal of its own. */
export function plainLine(line: Omit<Line, 'target' | 'met'>): Line {
  return { ...line, target: null, met: null };
}
