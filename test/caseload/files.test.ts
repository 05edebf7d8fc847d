import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { caseloadCalendar } from '../../lib/caseload/calendar-file';
import { caseloadCsv } from '../../lib/caseload/csv-file';
import { csvRows } from '../../lib/editor/csv-text';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { caseloadRow, overdueRow, TODAY } from './rows';

const followUps = {
  due: '2026-11-17',
  days: -3,
  text: 'seit 3 Tagen',
  open: 2,
  dueNow: 1,
  what: 'Frau Özdemir, anrufen',
};
const ROWS: CaseloadRow[] = [
  overdueRow(1, 12, {
    name: 'Müller; Jürgen, \\der "Ältere"\nund noch eine zweite Zeile, damit die Zeile lang genug zum Falten wird 🙂',
    unit: { number: '21404//0018263', talks: '1 von 2', full: 'BG-Gespräch 1 von 2 in 2026' },
    followUps,
    rank: 3,
    priority: 'cooperative',
  }),
  overdueRow(2, 3),
  caseloadRow(3, { name: '=HYPERLINK("http://a.example")', appointment: '2026-12-14' }),
  caseloadRow(4, { days: null, due: null, plan: { due: '2026-12-14', days: 24, text: 'bis 14.12.', soon: false } }),
  overdueRow(5, 1, { endedOn: '2026-11-01' }),
];
const WHO = [/Müller|Özdemir|Beispiel|HYPERLINK/, /214D/, /21404/];

const stampedAt = Date.UTC(2026, 10, 20, 8, 5, 9);
const calendar = (rows: CaseloadRow[], names: boolean): string =>
  caseloadCalendar(rows, { names, today: TODAY, stampedAt }) ?? '';
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    day: String(event.getFirstPropertyValue('dtstart')),
    summary: event.getFirstPropertyValue('summary'),
  }));

describe('the caseload as a spreadsheet', () => {
  it('names nobody unless asked', () => {
    const text = caseloadCsv(ROWS, false);
    for (const who of WHO) expect(text).not.toMatch(who);
    const rows = csvRows(text) ?? [];
    expect(rows).toHaveLength(6);
    expect(rows[1]?.cells).toEqual([
      'Kontakt überfällig seit 12 Tagen',
      'Ü25',
      '08.11.2026',
      '−12',
      'monatlich',
      '',
      '3 – kooperationsbereit',
      '1 von 2',
      '',
      '2',
      '17.11.2026',
      '',
      '20.11.2026',
      '',
    ]);
    for (const who of WHO) expect(caseloadCsv(ROWS, true)).toMatch(who);
  });

  it('says of a case that rests how long', () => {
    const paused = { text: 'pausiert bis Mo 30.11. – fällig wäre am 08.11.', review: false };
    expect(csvRows(caseloadCsv([overdueRow(1, 12, { paused })], false))?.[1]?.cells).toContain(paused.text);
  });

  it('starts with no cell that a spreadsheet would run', () => {
    for (const cell of caseloadCsv(ROWS, true)
      .slice(1)
      .split(/[;\r\n]+/))
      expect(cell).not.toMatch(/^"?[=+\-@]/);
  });
});

describe('the caseload as a calendar', () => {
  it('says of how many cases, without names, what is overdue today', () => {
    const text = calendar(ROWS, false);
    for (const who of WHO) expect(text).not.toMatch(who);
    expect(events(text)).toEqual([
      { uid: 'overdue-2026-11-20@fallblick', day: '2026-11-20', summary: '2 Kontakte überfällig' },
      { uid: 'followUp-2026-11-20@fallblick', day: '2026-11-20', summary: '1 Wiedervorlage' },
      { uid: 'appointment-2026-12-14@fallblick', day: '2026-12-14', summary: '1 Termin' },
      { uid: 'plan-2026-12-14@fallblick', day: '2026-12-14', summary: '1 Kooperationsplan prüfen' },
      { uid: 'due-2026-12-20@fallblick', day: '2026-12-20', summary: '1 Kontakt fällig' },
    ]);
    expect(text).toContain('\r\nDTSTAMP:20261120T080509Z\r\n');
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261214\r\n');
  });

  it('an appointment with a time stands at it, by the own clock of the user, without names too', () => {
    const at = (no: number, time: string, minutes: number) =>
      caseloadRow(no, { due: null, days: null, appointment: '2026-12-14', appointmentAt: { time, minutes } });
    const rows = [at(1, '09:30', 45), at(2, '09:30', 60), at(3, '14:00', 30)];
    const text = calendar(rows, false);
    expect(text.match(/^(?:DTSTART|DTEND|SUMMARY|TRANSP).*/gm)).toEqual([
      'DTSTART:20261214T093000',
      'DTEND:20261214T103000',
      'SUMMARY:2 Termine',
      'TRANSP:OPAQUE',
      'DTSTART:20261214T140000',
      'DTEND:20261214T143000',
      'SUMMARY:1 Termin',
      'TRANSP:OPAQUE',
    ]);
    for (const who of WHO) expect(text).not.toMatch(who);
    expect(calendar(rows, true)).toContain('DTSTART:20261214T093000');
    expect(csvRows(caseloadCsv(rows, false))?.[1]?.cells).toContain('14.12.2026 09:30');
  });

  it('keeps every sign of a name, in lines of 75 octets at most, with an id of its own each', () => {
    const text = calendar(ROWS, true);
    const found = events(text);
    expect(found.map(({ summary }) => summary)).toContain(`Kontakt überfällig: ${ROWS[0]?.name} · 214D093771`);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
    expect(found).toHaveLength(6);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('tells of a case that rests its appointment only', () => {
    const paused = { text: 'pausiert', review: false };
    const rests = overdueRow(1, 12, { followUps, appointment: '2026-12-14', paused });
    expect(events(calendar([rests], false)).map(({ summary }) => summary)).toEqual(['1 Termin']);
    const back = { ...rests, paused: { ...paused, review: true } };
    expect(events(calendar([back], false))).toHaveLength(3);
  });

  it('is none where no case has a day', () => {
    expect(
      caseloadCalendar([caseloadRow(1, { due: null, days: null })], { names: false, today: TODAY, stampedAt }),
    ).toBeNull();
  });
});
