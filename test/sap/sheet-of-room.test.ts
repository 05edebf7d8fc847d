/** From the rows of a workspace to the sheet that is sent: nothing of a person gets in, and what was sent stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, csvText } from '../../lib/editor/csv-text';
import { quarterOf } from '../../lib/rules/sap/quarters';
import type { RoomRows } from '../../lib/sap/open-room';
import { patchedRows } from '../../lib/sap/patched-rows';
import { fixSheet, quartersOf, quarterView, sheetDue } from '../../lib/sap/quarter-view';
import { type ClientRow, CONCERNS, ROOM_SCHEMAS } from '../../lib/sap/rows';
import { quarterFigures } from '../../lib/sap/sheet-figures';
import { SHEET_TEXT } from '../../lib/text/ui-sap-quarter';
import { TODAY } from './sample-clients';
import { clientOf, NO_ROWS, profileOf, roomOf, talkOf } from './support-room';

const QUARTER = quarterOf(TODAY);

/** Texts that no sheet has of itself. */
const own = fc
  .tuple(fc.constantFrom('', '=', '+', '-', '@', ';', '"'), fc.uuid())
  .map(([begin, id]) => `${begin}${id.slice(0, 18)}`);
const day = fc.integer({ min: 0, max: 91 }).map((days) => {
  const on = new Date(Date.UTC(2026, 9, 1) + days * 86_400_000).toISOString();
  return on.slice(0, 10);
});
const client = fc.record({
  id: fc.uuid(),
  pseudonym: own,
  openedOn: fc.constantFrom('2026-08-03', '2026-10-02'),
  closedOn: fc.option(day),
  concern: fc.option(fc.constantFrom(...CONCERNS)),
  notices: fc.array(fc.record({ item: fc.constant('CL-SAP-OPEN-02'), on: day, omitted: fc.option(own) }), {
    maxLength: 1,
  }),
  goals: fc.array(fc.record({ id: fc.uuid(), text: own, reachedOn: fc.option(day), reintegration: fc.boolean() }), {
    maxLength: 1,
  }),
  referrals: fc.array(
    fc.record({ id: fc.uuid(), to: own, on: day, outcome: fc.constantFrom('open', 'accepted', 'declined') }),
    { maxLength: 2 },
  ),
}) as fc.Arbitrary<ClientRow>;
const held = fc.record({
  on: day,
  minutes: fc.integer({ min: 10, max: 200 }),
  referralNeeded: fc.boolean(),
  note: own,
});
const rooms: fc.Arbitrary<RoomRows> = fc
  .array(fc.tuple(client, fc.array(held, { maxLength: 4 })), { maxLength: 40, size: 'max' })
  .map((all) => ({
    ...NO_ROWS,
    clients: all.map(([one]) => one),
    talks: all.flatMap(([{ id }, talks]) => talks.map((talk, at) => talkOf(`${id}-${at}`, id, talk))),
  }));

const linesOf = (rows: RoomRows): readonly (readonly string[])[] => quarterView({ rows }, QUARTER).lines;

/** All that was typed, and every id. */
const textsOf = ({ clients, talks }: RoomRows): string[] => [
  ...clients.flatMap(({ id, pseudonym, notices, goals, referrals }) => [
    id,
    pseudonym,
    ...notices.flatMap(({ omitted }) => omitted ?? []),
    ...goals.flatMap((goal) => [goal.id, goal.text]),
    ...referrals.flatMap((referral) => [referral.id, referral.to]),
  ]),
  ...talks.flatMap(({ id, note }) => [id, note]),
];

/** Everything of the rows that is no category: other names, other texts, other days in the same quarter. */
function otherwise(rows: RoomRows): RoomRows {
  const on = (old: string): string => (old >= QUARTER.from && old <= QUARTER.to ? '2026-11-11' : old);
  return {
    ...rows,
    clients: rows.clients.map((one, at) => ({
      ...one,
      pseudonym: `anders ${at}`,
      openedOn: '2025-01-15',
      closedOn: one.closedOn && on(one.closedOn),
      goals: [],
      notices: [],
      referrals: one.referrals.map((referral) => ({ ...referral, to: 'anderswo', on: on(referral.on) })),
    })),
    talks: rows.talks.map((talk) => ({ ...talk, on: on(talk.on), note: 'anders', referralNeeded: false })),
  };
}

describe('the quarter sheet of a room', () => {
  it('holds no name, no text and no id of anything in it, nor does its file', () => {
    fc.assert(
      fc.property(rooms, (rows) => {
        const file = csvText(linesOf(rows));
        const sheet = linesOf(rows).flat().join('\n');
        expect(textsOf(rows).filter((text) => sheet.includes(text) || file.includes(text))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whatever they are called, whatever was noted, and whenever in the quarter they talked', () => {
    fc.assert(
      fc.property(rooms, (rows) => {
        expect(linesOf(otherwise(rows))).toEqual(linesOf(rows));
      }),
      { numRuns: 150 },
    );
  });

  it('has no number from 1 to 4 in its file, and every line fits the store', () => {
    fc.assert(
      fc.property(rooms, (rows) => {
        const lines = linesOf(rows);
        expect(
          (csvRows(csvText(lines)) ?? []).flatMap(({ cells }) => cells).filter((cell) => /^[1-4]$/.test(cell)),
        ).toEqual([]);
        expect(ROOM_SCHEMAS.sheets.safeParse({ id: QUARTER.id, sentOn: TODAY, lines }).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('counts a Klientenbogen once, with what it is in this quarter only', () => {
    const rows: RoomRows = {
      ...NO_ROWS,
      clients: [
        clientOf('a', {
          concern: 'addiction',
          closedOn: '2026-11-02',
          referrals: [
            { id: 'r1', to: 'Dienst', on: '2026-10-20', outcome: 'declined' },
            { id: 'r2', to: 'Dienst', on: '2026-10-27', outcome: 'accepted' },
          ],
        }),
        clientOf('b', { referrals: [{ id: 'r3', to: 'Dienst', on: '2026-09-30', outcome: 'accepted' }] }),
        clientOf('c'),
      ],
      talks: [
        talkOf('1', 'a', { minutes: 60 }),
        talkOf('2', 'a', { minutes: 60 }),
        talkOf('3', 'a', { minutes: 61, on: '2026-12-31' }),
        talkOf('4', 'b', { on: '2026-10-01' }),
        talkOf('5', 'b', { on: '2026-09-30' }),
        talkOf('6', 'c', { on: '2027-01-01' }),
      ],
    };
    expect(quarterFigures(rows, QUARTER)).toEqual({
      deleted: false,
      figures: [
        { concern: 'addiction', referral: 'accepted', ending: 'closed', talks: 'upToFive', time: 'sixHours' },
        { concern: 'unknown', referral: 'none', ending: 'open', talks: 'one', time: 'oneHour' },
      ],
    });
  });

  it('is a zero report only where there was no talk at all', () => {
    const two = [clientOf('a'), clientOf('b')];
    const sum = { id: 'sum', on: '2026-10-01', minutes: 90, kind: 'deletedTalks', note: '' } as const;
    const said = (rows: Partial<RoomRows>): unknown => linesOf({ ...NO_ROWS, ...rows })[2];
    expect(said({})).toEqual([SHEET_TEXT.none]);
    expect(said({ clients: two })).toEqual([SHEET_TEXT.none]);
    expect(said({ clients: two, talks: [talkOf('1', 'a'), talkOf('2', 'b')] })).toEqual([SHEET_TEXT.few]);
    expect(said({ times: [sum] })).toEqual([SHEET_TEXT.few]);
    expect(said({ times: [{ ...sum, on: '2026-07-01' }] })).toEqual([SHEET_TEXT.none]);
  });
});

describe('a sheet that was noted as sent', () => {
  const clients = Array.from({ length: 6 }, (_, at) => clientOf(`c${at}`));
  const rows = { clients, talks: clients.map(({ id }) => talkOf(`t-${id}`, id)) };
  const fixed = (() => {
    const room = roomOf(rows);
    const made = fixSheet(room, QUARTER, true);
    if (!made.ok) throw new Error(made.message);
    return patchedRows(room.rows, made.patch);
  })();

  it('stays as it was, whatever is deleted or entered later, and no second one is made', () => {
    const sent = quarterView({ rows: fixed }, QUARTER);
    expect(sent).toMatchObject({ sentOn: TODAY, lines: linesOf({ ...NO_ROWS, ...rows }) });
    const less = { ...fixed, clients: clients.slice(1), talks: fixed.talks.slice(1) };
    const more = { ...fixed, clients: [...clients, clientOf('x')], talks: [...fixed.talks, talkOf('t-x', 'x')] };
    for (const later of [less, more]) {
      expect(quarterView({ rows: later }, QUARTER).lines).toEqual(sent.lines);
      expect(fixSheet(roomOf(later), QUARTER, true)).toMatchObject({ ok: false });
    }
    expect(linesOf({ ...less, sheets: [] })).not.toEqual(sent.lines);
  });

  it('is made only of a quarter that has begun, and only after the numbers were looked at', () => {
    expect(fixSheet(roomOf(rows), QUARTER, false)).toMatchObject({ ok: false, field: 'check' });
    expect(fixSheet(roomOf(rows), quarterOf('2027-01-01'), true)).toMatchObject({ ok: false });
  });
});

describe('the quarters to choose from', () => {
  it('go back to the appointment, the first talk or the first sheet', () => {
    const ids = (part: Partial<RoomRows>): string[] => quartersOf(roomOf(part)).map(({ id }) => id);
    expect(ids({})).toEqual(['2026-Q4']);
    expect(ids({ profile: profileOf({ appointedOn: '2026-06-30' }) })).toEqual(['2026-Q4', '2026-Q3', '2026-Q2']);
    expect(ids({ clients: [clientOf('a')], talks: [talkOf('1', 'a', { on: '2026-07-01' })] })).toEqual([
      '2026-Q4',
      '2026-Q3',
    ]);
    expect(ids({ sheets: [{ id: '2025-Q4', sentOn: '2025-12-30', lines: [] }] })).toHaveLength(5);
  });

  it('are due on their last day, unless sent or the work rested throughout', () => {
    const of = (part: Partial<RoomRows>) => sheetDue(roomOf(part), QUARTER);
    expect(of({})).toMatchObject({ state: 'upcoming', due: '2026-12-31', days: 41 });
    expect(of({ sheets: [{ id: '2026-Q4', sentOn: TODAY, lines: [] }] })).toMatchObject({ state: 'met' });
    const pause = { id: 'p', from: '2026-09-01', until: null, beginTold: true, endTold: false };
    expect(of({ pauses: [pause] })).toMatchObject({ state: 'resting' });
    expect(sheetDue(roomOf({}), quarterOf('2026-09-30'))).toMatchObject({ state: 'overdue', days: -51 });
  });
});
