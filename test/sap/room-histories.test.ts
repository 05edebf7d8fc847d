/** Whatever is typed in whatever order: what a Klientenbogen promises holds after each change. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findClient, type RoomNow, talksOf } from '../../lib/sap/client-entry';
import { closeClient, reopenClient } from '../../lib/sap/close-client';
import { noticeList } from '../../lib/sap/notice-list';
import type { Outcome } from '../../lib/sap/outcome';
import { patchedRows } from '../../lib/sap/patched-rows';
import { pseudonymKey } from '../../lib/sap/pseudonym';
import { type ClientRow, ROOM_SCHEMAS } from '../../lib/sap/rows';
import { saveClient } from '../../lib/sap/save-client';
import { removeGoal, saveGoal } from '../../lib/sap/save-goal';
import { openNotices, saveNotice, takeBackNotice } from '../../lib/sap/save-notice';
import { removeReferral, saveReferral } from '../../lib/sap/save-referral';
import { removeTalk, saveTalk } from '../../lib/sap/save-talk';
import { clientOf, roomWith, TODAY } from './sample-clients';

const { duties } = noticeList({ roles: ['staffCouncil'], policeOfficer: false });

type Step = (room: RoomNow, client: ClientRow) => Outcome<string>;

const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 10, max: 22 }).map((number) => `2026-11-${number}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '2026-02-30', '20.11.', '0206-11-20', '9999-12-31') },
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Windrad', 'WINDRAD ', 'Leuchtturm', ' leucht turm', 'Ähre') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('x'.repeat(10_001)) },
);
const minutes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('45', ' 1 ', '1440') },
  { weight: 1, arbitrary: fc.constantFrom('0', '1441', '-5', '1e3', '', 'abc') },
);
const item = fc.constantFrom(...duties.map(({ id }) => id));
const chosen = <Entry>(list: readonly Entry[], at: number): Entry | undefined => list[at % Math.max(1, list.length)];
const at = fc.nat(5);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(text, day, at).map(
    ([pseudonym, openedOn, which]): Step =>
      (room, client) =>
        saveClient(room, which < 3 ? null : client.id, { pseudonym, openedOn, concern: null }, room.newId()),
  ),
  {
    weight: 10,
    arbitrary: fc.tuple(item, day, fc.option(text)).map(
      ([id, on, omitted]): Step =>
        (room, client) =>
          saveNotice(room, client.id, { item: id, on, omitted }),
    ),
  },
  item.map(
    (id): Step =>
      (room, client) =>
        takeBackNotice(room, client.id, id, true),
  ),
  {
    weight: 10,
    arbitrary: fc
      .record({
        needed: fc.constantFrom('yes', 'no', null),
        service: text,
        on: day,
        minutes,
        note: text,
        talk: fc.option(at),
        goal: at,
      })
      .map(
        ({ talk, goal, ...draft }): Step =>
          (room, client) => {
            const before = talk === null ? undefined : chosen(talksOf(room, client.id), talk);
            const goalId = goal === 5 ? 'gone' : (chosen(client.goals, goal)?.id ?? null);
            return saveTalk(room, client.id, before?.id ?? null, { ...draft, goalId }, duties);
          },
      ),
  },
  at.map(
    (which): Step =>
      (room, client) =>
        removeTalk(room, client.id, chosen(talksOf(room, client.id), which)?.id ?? 'gone'),
  ),
  fc.tuple(text, day, fc.constantFrom('open', 'accepted', 'declined'), fc.option(at)).map(
    ([to, on, outcome, which]): Step =>
      (room, client) =>
        saveReferral(room, client.id, which === null ? null : (chosen(client.referrals, which)?.id ?? 'gone'), {
          to,
          on,
          outcome,
        }),
  ),
  at.map(
    (which): Step =>
      (room, client) =>
        removeReferral(room, client.id, chosen(client.referrals, which)?.id ?? 'gone'),
  ),
  fc.tuple(text, day, fc.boolean(), fc.option(at)).map(
    ([words, reachedOn, reintegration, which]): Step =>
      (room, client) =>
        saveGoal(room, client.id, which === null ? null : (chosen(client.goals, which)?.id ?? 'gone'), {
          text: words,
          reachedOn,
          reintegration,
        }),
  ),
  at.map(
    (which): Step =>
      (room, client) =>
        removeGoal(room, client.id, chosen(client.goals, which)?.id ?? 'gone'),
  ),
  day.map(
    (on): Step =>
      (room, client) =>
        closeClient(room, client.id, on),
  ),
  { weight: 3, arbitrary: fc.constant<Step>((room, client) => reopenClient(room, client.id)) },
);

function expectSound(room: RoomNow): void {
  const { clients, talks } = room.rows;
  expect(new Set(clients.map(({ pseudonym }) => pseudonymKey(pseudonym))).size).toBe(clients.length);
  for (const talk of talks) {
    expect(ROOM_SCHEMAS.talks.safeParse(talk).success).toBe(true);
    expect(findClient(room, talk.clientId)).toBeDefined();
  }
  for (const client of clients) {
    expect(ROOM_SCHEMAS.clients.safeParse(client).success).toBe(true);
    const own = talksOf(room, client.id);
    if (own.length > 0) expect(openNotices(client, duties)).toEqual([]);
    const days = [
      ...own.map(({ on }) => on),
      ...client.referrals.map(({ on }) => on),
      ...client.goals.flatMap(({ reachedOn }) => reachedOn ?? []),
    ];
    for (const on of days) {
      expect(on >= client.openedOn && on <= (client.closedOn ?? TODAY)).toBe(true);
    }
    for (const { goalId } of own) if (goalId !== null) expect(client.goals.map(({ id }) => id)).toContain(goalId);
    const waiting = client.referrals
      .filter(({ outcome }) => outcome === 'open')
      .map(({ to }) => to.toLocaleLowerCase('de'));
    expect(new Set(waiting).size).toBe(waiting.length);
  }
}

it('holds after every change of any history', () => {
  let recorded = 0;
  fc.assert(
    fc.property(at, fc.array(fc.tuple(step, at), { minLength: 10, maxLength: 80, size: 'max' }), (half, history) => {
      const given = duties.slice(half % 2).map(({ id }) => ({ item: id, on: '2026-11-12', omitted: null }));
      let room = roomWith({ clients: [clientOf({ openedOn: '2026-11-12', notices: given })] });
      for (const [change, which] of history) {
        const client = chosen(room.rows.clients, which % 2);
        if (!client) throw new Error('No Klientenbogen');
        const outcome = change(room, client);
        if (!outcome.ok) expect(outcome.message).not.toBe('');
        else {
          const before = room.rows.talks.length;
          room = { ...room, rows: patchedRows(room.rows, outcome.patch) };
          if (room.rows.talks.length > before) recorded += 1;
          expectSound(room);
        }
      }
    }),
    { numRuns: 200 },
  );
  // The histories get past the gate often enough to say something.
  expect(recorded).toBeGreaterThan(40);
});
