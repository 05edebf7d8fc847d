/** A database outlives the program that wrote it: what the first version stored, unencrypted, is taken over and can be changed. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { createVault, type Vault } from '../../lib/store/vault';
import { monthly, NO_POLICY, OPENING, ref, SYSTEM, serviceAt } from '../service/sample';
import { memoryJournal } from './memory-journal';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-08');
const FACTS = {
  group: null,
  zReason: null,
  team: null,
  status: null,
  birthDate: null,
  youngestChildBorn: null,
  integrated: true,
  notReasonable: false,
};
const CASE = {
  id: 'c1',
  key: `${SYSTEM}|214D093771`,
  system: SYSTEM,
  customerNumber: '214D093771',
  name: 'Beispiel, Anna',
  benefitUnit: null,
  adoptedOn: '2026-09-01',
  observations: [],
  localFacts: [{ on: '2026-09-01', facts: FACTS }],
};
const APPOINTMENT = { id: 'a1', caseId: 'c1', date: '2026-12-18', cancelledOn: null };
const CHANGE = {
  id: 'x1',
  at: 1,
  label: 'Angaben geändert',
  mutations: [
    { table: 'cases', id: 'c1', before: { ...CASE, localFacts: [] }, after: CASE },
    { table: 'appointments', id: 'a1', before: null, after: APPOINTMENT },
  ],
  undone: false,
};

/** The tables as the first version had them, with rows in its shape. */
async function writeFormer(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({
    cases: 'id, &key, benefitUnit',
    events: 'id, caseId',
    appointments: 'id, caseId',
    followUps: 'id, caseId',
    plans: 'id, caseId',
    decisions: 'id, benefitUnit',
    settings: 'id',
    changes: 'id',
  });
  await db.table('cases').put(CASE);
  await db.table('appointments').put(APPOINTMENT);
  await db.table('changes').put(CHANGE);
  db.close();
}

const vaultOver = (former: string): Vault => createVault(memoryJournal(), { database: `${former}-vault`, former });

it('is raised to this version with every row readable', async () => {
  await writeFormer('former-read');
  const store = await vaultOver('former-read').storeFor(OPENING);
  expect(await store?.findCase({ system: SYSTEM, customerNumber: '214D093771' })).toMatchObject({
    unreadable: 0,
    row: {
      localFacts: [
        {
          facts: { ...FACTS, refugee: false, integrationCourseEnd: null, priority: null, secondCareYearFrom: null },
        },
      ],
    },
    appointments: [{ ...APPOINTMENT, cancelChange: null }],
    terms: [],
    cooperation: [],
    referrals: [],
    closings: [],
    checks: [],
  });
  expect(await Dexie.exists('former-read')).toBe(false);
});

it('takes back a change that the first version made', async () => {
  await writeFormer('former-undo');
  const { service, caseOf } = serviceAt(TODAY, vaultOver('former-undo'));
  expect((await caseOf(anna)).localFacts.integrated).toBe(true);
  expect(await service.undo({ change: 'x1' }, NO_POLICY)).toMatchObject({ ok: true });
  const view = await caseOf(anna);
  expect(view.localFacts.integrated).toBe(false);
  expect(view.appointments).toEqual([]);
});

it('takes new entries beside the old ones', async () => {
  await writeFormer('former-write');
  const { service, caseOf } = serviceAt(TODAY, vaultOver('former-write'));
  const cancelled = { id: 'a1', date: '2026-12-18', cancelledOn: TODAY };
  expect(await service.cancelAppointment({ ref: ref(anna), profile: anna, ...cancelled }, NO_POLICY)).toMatchObject({
    ok: true,
  });
  const term = { id: null, kind: 'closer', interval: 'P2W', reason: 'Förderung', from: TODAY, until: null } as const;
  expect(await service.saveTerm({ ref: ref(anna), profile: anna, term }, NO_POLICY)).toMatchObject({ ok: true });
  const view = await caseOf(anna);
  expect(view.appointments[0]).toMatchObject({ id: 'a1', cancelled: true });
  expect(view.terms.list).toHaveLength(1);
});

it('keeps a row that this program cannot read, and says that it is there', async () => {
  await writeFormer('former-unreadable');
  const db = await new Dexie('former-unreadable').open();
  await db.table('events').put({ id: 'e9', caseId: 'c1', date: 'gestern', kind: 'telepathy' });
  db.close();
  const { caseOf, store } = serviceAt(TODAY, vaultOver('former-unreadable'));
  expect((await caseOf(anna)).problems.join()).toContain(
    '1 gespeicherter Eintrag ist mit dieser Fassung nicht lesbar.',
  );
  expect((await (await store()).allCases())[0]?.unreadable).toBe(1);
});
