import { expect, it } from 'vitest';
import { checkState } from '../../lib/providers/check-due';

it.each([
  [null, 6, '2026-11-20', 'never'],
  ['2026-05-20', 6, '2026-11-20', 'inTime'],
  ['2026-05-20', 6, '2026-11-21', 'due'],
  ['2026-08-31', 6, '2027-02-28', 'inTime'],
  ['2026-08-31', 6, '2027-03-01', 'due'],
  ['2026-11-20', 1, '2026-11-20', 'inTime'],
] as const)('a check of %s, every %d months, is on %s: %s', (checkedOn, months, today, state) => {
  expect(checkState({ checkedOn }, months, today)).toBe(state);
});
