/** „Was wäre, wenn“ over the user's own cases: how many change their state, and which. */
import { describe, expect, it } from 'vitest';
import type { GivenPack, GivenPacks } from '../../lib/packs/given';
import { editedPack } from '../packs/edited-pack';
import { monthly, NO_POLICY, ref, serviceAt, talk, underPolicy } from './sample';

const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-25');
const bert = monthly('214D087214', 'Beispiel, Bert', '2026-09-01');
const cara = monthly('214D087333', 'Beispiel, Cara', '2026-11-18');

async function office() {
  const { service, count } = serviceAt('2026-11-20');
  for (const profile of [anna, bert, cara]) await service.adopt({ ref: ref(profile), profile }, NO_POLICY);
  return { service, count };
}
const given = (revision: string, ...packs: [GivenPack['origin'], string][]): GivenPacks => ({
  revision,
  packs: packs.map(([origin, text], at) => ({ origin, name: `${origin} ${at + 1}`, text })),
  fault: null,
});
const nothing = { packs: [], overrides: null, without: [], on: null };

describe('trying other rules', () => {
  it('changes nothing where they are the same', async () => {
    const { service } = await office();
    expect(await service.tryRules(nothing, NO_POLICY)).toEqual({
      ok: true,
      on: '2026-11-20',
      total: 3,
      changedCases: 0,
      movedCases: 0,
      changes: [],
      notes: [],
    });
  });

  it('names the cases that an edited pack changes, and stores nothing', async () => {
    const { service, count } = await office();
    const before = await count('changes');
    expect(await service.tryRules({ ...nothing, packs: [editedPack({ interval: 'P3W' })] }, NO_POLICY)).toEqual({
      ok: true,
      on: '2026-11-20',
      total: 3,
      changedCases: 1,
      movedCases: 2,
      changes: [
        {
          ref: ref(anna),
          name: 'Beispiel, Anna',
          before: 'Kontakt fällig bis Mi 25.11.',
          after: 'Kontakt überfällig seit 5 Tagen',
        },
      ],
      notes: [],
    });
    expect(await count('changes')).toBe(before);
  });

  it('tells a newer version for its first day, without making anybody overdue retroactively', async () => {
    const { service } = await office();
    const packs = [editedPack({ interval: 'P2W', version: '9.0.0', validFrom: '2026-11-24' })];
    expect(await service.tryRules({ ...nothing, packs }, NO_POLICY)).toMatchObject({
      on: '2026-11-24',
      changedCases: 1,
      changes: [{ name: 'Beispiel, Anna', before: 'Kontakt fällig bis Mi 25.11.', after: 'Kontakt heute fällig' }],
    });
    expect(await service.tryRules({ ...nothing, packs, on: '2026-11-23' }, NO_POLICY)).toMatchObject({
      changedCases: 0,
      movedCases: 0,
    });
  });

  it('tries an override, which the organisation’s own value beats', async () => {
    const { service } = await office();
    const overrides = { 'CF-ue25-near-alo': { interval: 'P3M', reason: 'Versuch' } };
    expect(await service.tryRules({ ...nothing, overrides }, NO_POLICY)).toMatchObject({
      changedCases: 1,
      movedCases: 2,
      changes: [
        { name: 'Beispiel, Bert', before: 'Kontakt überfällig seit 50 Tagen', after: 'Kontakt fällig bis Di 01.12.' },
      ],
    });
    const policy = underPolicy({ overrides: { 'CF-ue25-near-alo': 'P1M' } });
    expect(await service.tryRules({ ...nothing, overrides }, policy)).toMatchObject({ changedCases: 0, movedCases: 0 });
  });

  it('adds an imported pack of another office: the earlier date wins', async () => {
    const { service } = await office();
    const packs = [editedPack({ interval: 'P1W', id: 'anderes-jobcenter' })];
    expect(await service.tryRules({ ...nothing, packs }, NO_POLICY)).toMatchObject({
      changedCases: 1,
      changes: [{ name: 'Beispiel, Anna', after: 'Kontakt überfällig seit 19 Tagen' }],
    });
  });

  it('refuses a wrong pack or day with a sentence', async () => {
    const { service } = await office();
    expect(await service.tryRules({ ...nothing, packs: [editedPack({ interval: '3 Wochen' })] }, NO_POLICY)).toEqual({
      ok: false,
      message: expect.stringContaining('Regelpaket, contact.tables[0].rows[0].interval: Keine Dauer nach ISO 8601.'),
    });
    expect(await service.tryRules({ ...nothing, on: '2026-02-30' }, NO_POLICY)).toMatchObject({ ok: false });
  });

  it.each([
    ['no JSON', '{ "id": 1, }', 'Regelpaket, ganze Datei: Kein gültiges JSON'],
    ['nothing', ' ', 'Leer. Bitte'],
    ['no UTF-8', '{ "id": "\uFFFD" }', 'Umlaute sind nicht lesbar'],
    ['a number', '7', 'Regelpaket, ganze Datei: Erwartet wird ein Objekt'],
    ['too much', ' '.repeat(1_000_001), 'Größer als 1 MB'],
  ])('refuses %s with what to do', async (_what, text, sentence) => {
    const { service } = await office();
    expect(await service.tryRules({ ...nothing, packs: [text] }, NO_POLICY)).toEqual({
      ok: false,
      message: expect.stringContaining(sentence),
    });
  });

  it('takes a file that Windows has marked', async () => {
    const { service } = await office();
    const packs = [`\uFEFF${editedPack({ interval: 'P3W' })}`];
    expect(await service.tryRules({ ...nothing, packs }, NO_POLICY)).toMatchObject({ ok: true, changedCases: 1 });
  });

  it('says why a pack has no effect', async () => {
    const { service } = await office();
    const packs = [editedPack({ interval: 'P3W', version: '9.1.0' })];
    const off = underPolicy({ packs: { beratungsaktivitaet: false } });
    expect(await service.tryRules({ ...nothing, packs }, off)).toMatchObject({
      changedCases: 0,
      notes: [expect.stringMatching(/ausgeschaltet. Solange das so ist, ändert das Paket nichts/)],
    });
    const theirs = { ...NO_POLICY, packs: given('r1', ['policy', editedPack({ interval: 'P1M', version: '9.1.0' })]) };
    expect(await service.tryRules({ ...nothing, packs }, theirs)).toMatchObject({
      changedCases: 0,
      notes: [expect.stringContaining('Dieselbe Fassung 9.1.0 ist schon da, von Ihrer Organisation')],
    });
  });

  it('tells what the removal of an own pack would change, and of nobody else’s', async () => {
    const { service } = await office();
    const text = editedPack({ interval: 'P3W', version: '9.1.0' });
    const without = [{ id: 'beratungsaktivitaet', version: '9.1.0' }];
    const own = { ...NO_POLICY, packs: given('r2', ['own', text]) };
    expect(await service.tryRules({ ...nothing, without }, own)).toMatchObject({
      changedCases: 1,
      changes: [{ before: 'Kontakt überfällig seit 5 Tagen', after: 'Kontakt fällig bis Mi 25.11.' }],
    });
    const theirs = { ...NO_POLICY, packs: given('r3', ['policy', text]) };
    expect(await service.tryRules({ ...nothing, without }, theirs)).toMatchObject({ changedCases: 0, movedCases: 0 });
  });

  it('counts what the user recorded', async () => {
    const { service } = await office();
    await service.record({ ref: ref(bert), profile: bert, entry: talk('2026-11-20') }, NO_POLICY);
    expect(
      await service.tryRules(
        { ...nothing, overrides: { 'CF-ue25-near-alo': { interval: 'P3M', reason: 'Versuch' } } },
        NO_POLICY,
      ),
    ).toMatchObject({ changedCases: 0, movedCases: 3 });
  });
});

describe('own overrides', () => {
  it('are kept in the options, used, and explained', async () => {
    const { service, caseOf } = serviceAt('2026-11-20');
    const { settings } = await service.readSettings({}, NO_POLICY);
    const overrides = { 'CF-ue25-near-alo': { interval: 'P6W', reason: 'Absprache im Team' } };
    expect(await service.writeSettings({ settings: { ...settings, overrides } }, NO_POLICY)).toMatchObject({
      ok: true,
    });
    const view = await caseOf(anna);
    expect(view.explanation.rows.map(({ value }) => value)).toContain('06.12.2026');
    expect(view.explanation.hints).toContain(
      'Von Ihnen festgelegt: alle 6 Wochen statt monatlich. Grund: Absprache im Team.',
    );
    expect(view.line.derived).toBe(false);
  });

  it('for the review of a plan is told beside the plan', async () => {
    const { service, caseOf } = serviceAt('2026-11-20');
    const { settings } = await service.readSettings({}, NO_POLICY);
    const overrides = { 'KP-02': { interval: 'P3M', reason: 'Absprache im Team' } };
    const withPlan = { ...anna, fields: { ...anna.fields, planConcluded: '2026-10-01' } };
    expect((await caseOf(withPlan)).plans[0]).toMatchObject({ setBy: null });
    await service.writeSettings({ settings: { ...settings, overrides } }, NO_POLICY);
    expect((await caseOf(withPlan)).plans[0]).toMatchObject({
      setBy: 'Von Ihnen festgelegt: alle 3 Monate statt alle 6 Monate. Grund: Absprache im Team.',
    });
  });
});
