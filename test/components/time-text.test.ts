import { expect, it } from 'vitest';
import { readTime } from '../../components/time-text';

it.each([
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  ['930', '09:30'],
  ['1415', '14:15'],
  ['9', '09:00'],
  [' 9:30 Uhr ', '09:30'],
  ['0:05', '00:05'],
])('reads %s', (typed, time) => expect(readTime(typed)).toBe(time));

it.each(['', '24', '9:60', '9:3', 'morgens', '12345', '-9'])('reads no time in „%s“', (typed) =>
  expect(readTime(typed)).toBeNull(),
);
