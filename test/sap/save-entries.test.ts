/** Trainings, pauses and time: entered, corrected, removed. */
import { describe, expect, it } from 'vitest';
import { patchedRows } from '../../lib/sap/patched-rows';
import { readDays, readMinutes, writeDays } from '../../lib/sap/read-amounts';
import { ROOM_SCHEMAS } from '../../lib/sap/rows';
import { type DutyDraft, dutyDraft, removeDuty, saveDuty } from '../../lib/sap/save-duty';
import { type PauseDraft, pauseDraft, removePause, savePause } from '../../lib/sap/save-pause';
import { removeTime, saveTime, type TimeDraft } from '../../lib/sap/save-time';
import { NO_ROWS, roomOf } from './support-room';

describe('amounts as typed', () => {
  it.each([
    ['90', 90],
    [' 1:30 ', 90],
    ['0:05', 5],
    ['24:00', 1440],
  ])('reads %s as minutes', (typed, minutes) => expect(readMinutes(typed)).toBe(minutes));
  it.each(['', '0', '0:00', '1:60', '1,5', '-3', '99999', 'lang'])('takes no minutes of „%s“', (typed) =>
    expect(readMinutes(typed)).toBeNull(),
  );
  it.each([
    ['2', 2],
    ['0,5', 0.5],
    ['1.5', 1.5],
  ])('reads %s as days', (typed, days) => expect(readDays(typed)).toBe(days));
  it.each(['', '0', '0,3', '-1', '100', 'zwei'])('takes no days of „%s“', (typed) =>
    expect(readDays(typed)).toBeNull(),
  );
  it('writes half days with a comma', () => expect(writeDays(1.5)).toBe('1,5'));
});

describe('what took place', () => {
  const draft: DutyDraft = { kind: 'supervision', on: '2026-09-02', days: '1,5', title: ' Haus Wald ' };
  const row = { id: 'd1', kind: 'supervision', on: '2026-09-02', days: 1.5, title: 'Haus Wald' } as const;

  it('is kept, corrected in its place, and removed', () => {
    const made = saveDuty(roomOf({}), null, draft);
    if (!made.ok) throw new Error(made.message);
    expect(ROOM_SCHEMAS.duties.parse(made.patch[0]?.after)).toEqual({ ...row, id: 'new-1' });
    const room = roomOf({ duties: [row] });
    const corrected = saveDuty(room, 'd1', { ...dutyDraft(row), days: '2' });
    expect(corrected).toMatchObject({ ok: true, patch: [{ id: 'd1', after: { days: 2 } }] });
    const gone = removeDuty('d1');
    expect(gone.ok && patchedRows(room.rows, gone.patch)).toEqual(NO_ROWS);
  });

  it('asks for days only where it lasts days', () => {
    expect(saveDuty(roomOf({}), null, { ...draft, kind: 'headTalk', days: '' })).toMatchObject({
      patch: [{ after: { days: 1 } }],
    });
  });

  it.each<[Partial<DutyDraft>, string]>([
    [{ on: '' }, 'on'],
    [{ on: '2026-11-21' }, 'on'],
    [{ days: '0' }, 'days'],
    [{ days: '61' }, 'days'],
    [{ title: 'x'.repeat(201) }, 'title'],
  ])('refuses %o at its field', (part, field) => {
    expect(saveDuty(roomOf({}), null, { ...draft, ...part })).toMatchObject({ ok: false, field });
  });

  it('is not brought back by a correction once it is gone', () => {
    expect(saveDuty(roomOf({}), 'd1', draft)).toMatchObject({ ok: false, field: null });
  });
});

describe('a pause', () => {
  const draft: PauseDraft = { from: '2026-03-01', until: '2026-08-31', beginTold: true, endTold: true };
  const row = { id: 'p1', ...draft };

  it('may go on, may lie ahead, and comes back as it was typed', () => {
    expect(savePause(roomOf({}), null, draft)).toMatchObject({ ok: true, patch: [{ after: { ...row, id: 'new-1' } }] });
    expect(pauseDraft(row)).toEqual(draft);
    expect(savePause(roomOf({}), null, { ...draft, from: '2027-01-01', until: '' })).toMatchObject({
      patch: [{ after: { from: '2027-01-01', until: null } }],
    });
    expect(removePause('p1')).toEqual({ ok: true, patch: [{ table: 'pauses', id: 'p1', after: null }] });
  });

  it('has no end that was told while it has none', () => {
    expect(savePause(roomOf({}), null, { ...draft, until: '' })).toMatchObject({
      patch: [{ after: { until: null, endTold: false } }],
    });
  });

  it.each<[Partial<PauseDraft>, string]>([
    [{ from: 'bald' }, 'from'],
    [{ from: '1999-12-31' }, 'from'],
    [{ until: '2026-02-30' }, 'until'],
    [{ until: '2026-02-28' }, 'until'],
  ])('refuses %o at its field', (part, field) => {
    expect(savePause(roomOf({}), null, { ...draft, ...part })).toMatchObject({ ok: false, field });
  });

  it.each<[string, string, boolean]>([
    ['2026-08-31', '2026-09-30', false],
    ['2026-09-01', '', true],
    ['2026-02-01', '2026-02-28', true],
    ['2026-02-01', '2026-03-01', false],
    ['2025-01-01', '', false],
    ['2026-04-01', '2026-05-01', false],
  ])('from %s to „%s“ beside another: %s', (from, until, ok) => {
    expect(savePause(roomOf({ pauses: [row] }), null, { ...draft, from, until }).ok).toBe(ok);
  });

  it('does not stand in its own way when it is corrected', () => {
    expect(savePause(roomOf({ pauses: [row] }), 'p1', { ...draft, until: '2026-09-30' }).ok).toBe(true);
  });
});

describe('time beside talks', () => {
  const draft: TimeDraft = { on: '2026-10-05', kind: 'network', minutes: '1:30', note: ' Runde ' };
  const sum = { id: 's', on: '2026-10-01', minutes: 300, kind: 'deletedTalks', note: '' } as const;

  it('is kept in minutes', () => {
    const made = saveTime(roomOf({}), null, draft);
    if (!made.ok) throw new Error(made.message);
    expect(ROOM_SCHEMAS.times.parse(made.patch[0]?.after)).toEqual({
      id: 'new-1',
      on: '2026-10-05',
      kind: 'network',
      minutes: 90,
      note: 'Runde',
    });
  });

  it.each<[Partial<TimeDraft>, string]>([
    [{ on: '2026-11-21' }, 'on'],
    [{ minutes: '' }, 'minutes'],
    [{ minutes: '24:01' }, 'minutes'],
    [{ note: 'x'.repeat(201) }, 'note'],
  ])('refuses %o at its field', (part, field) => {
    expect(saveTime(roomOf({}), null, { ...draft, ...part })).toMatchObject({ ok: false, field });
  });

  it('leaves the sums of deleted talks as they are', () => {
    const room = roomOf({ times: [sum] });
    expect(saveTime(room, 's', draft)).toMatchObject({ ok: false });
    expect(removeTime(room, 's')).toMatchObject({ ok: false });
  });
});
