import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { weekCalendar } from '../../lib/caseload/week-calendar';
import type { PlannerEntry } from '../../lib/messages/planner';

const entry = (time: string | null, more: Partial<PlannerEntry> = {}): PlannerEntry => ({
  refs: [{ system: 'https://fall.example', customerNumber: '214D093771' }],
  names: ['Beispiel, Anna'],
  date: '2026-11-23',
  time,
  minutes: 45,
  assumed: time === null,
  kind: 'booked',
  ...more,
});

describe('the calendar file of a week', () => {
  it('has the booked talks on the user’s own clock, and names nobody', () => {
    const text = weekCalendar([entry('09:45'), entry(null), entry('23:50'), entry('11:00', { kind: 'held' })], 0) ?? '';
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toHaveLength(3);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /^DT(START|END)/.test(line))).toEqual([
      'DTSTART:20261123T094500',
      'DTEND:20261123T103000',
      'DTSTART;VALUE=DATE:20261123',
      'DTSTART:20261123T235000',
      'DTEND:20261123T235900',
    ]);
    expect(new Set(lines.filter((line) => line.startsWith('UID')))).toHaveProperty('size', 3);
    expect(text).not.toMatch(/Beispiel|Anna|214D|fall\.example/);
  });

  it('is none where nothing is booked', () => {
    expect(weekCalendar([entry('09:45', { kind: 'noShow' })], 0)).toBeNull();
  });
});
