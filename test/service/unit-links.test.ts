import { describe, expect, it } from 'vitest';
import type { EntryInput } from '../../lib/messages/protocol';
import type { Profile } from '../../lib/site/profile';
import { monthly, NO_POLICY, ref, SYSTEM, serviceAt, talk } from './sample';

const OLD = '21404//0000123';
const NEW = '21404//0000456';
const TODAY = '2026-11-20';

const inUnit = (number: string, name: string, unit: string, others: Profile[] = []): Profile => {
  const profile = monthly(number, name, '2026-11-10');
  const members = others.map(({ fields }) => ({
    customerNumber: fields.customerNumber ?? '',
    name: fields.name,
    birthDate: null,
    team: 'ue25' as const,
  }));
  return { ...profile, fields: { ...profile.fields, benefitUnitNumber: unit }, members };
};
const bert = inUnit('222B222222', 'Bert', OLD);
const anna = inUnit('111A111111', 'Anna', OLD, [bert]);
const dora = inUnit('444D444444', 'Dora', OLD);
const carla = inUnit('333C333333', 'Carla', NEW);

const joint = (date: string, ...others: Profile[]): EntryInput => ({
  ...talk(date),
  kind: 'jointTalk',
  jointWith: others.map(({ fields }) => ({ customerNumber: fields.customerNumber ?? '', name: fields.name })),
});

/** Anna and Bert are BG 123, were there together in March, and it was decided that joint talks make sense. */
async function scene() {
  const at = serviceAt('2026-03-12');
  const { service, clock, caseOf, lineOf } = at;
  const who = (profile: Profile) => ({ ref: ref(profile), profile });
  await service.record({ ...who(anna), entry: joint('2026-03-12', bert) }, NO_POLICY);
  await service.decideJointTalks({ ...who(anna), on: '2026-03-12', jointTalks: true, reason: 'abgestimmt' }, NO_POLICY);
  clock.today = TODAY;
  const counted = async (profile: Profile) => (await lineOf(profile)).find((text) => text.startsWith('BG')) ?? null;
  const unitOf = async (profile: Profile) => {
    const { benefitUnit } = await caseOf(profile);
    if (!benefitUnit) throw new Error('no BG');
    return benefitUnit;
  };
  const link = async (profile: Profile, how: 'goesOn' | 'another', decisions = false, former = OLD) => {
    const answer = await service.linkBenefitUnit({ ...who(profile), former, how, decisions }, NO_POLICY);
    if (!answer.ok) throw new Error(answer.message);
    return answer.change;
  };
  const undo = (change: string) => service.undo({ change }, NO_POLICY);
  return { ...at, who, counted, unitOf, link, undo };
}

describe('a BG whose number has changed', () => {
  const renamed = inUnit('111A111111', 'Anna', NEW);

  it('asks, telling what would be carried over, and says so under „Jetzt“', async () => {
    const { counted, unitOf, caseOf } = await scene();
    expect(await counted(anna)).toBe('BG 1 von 2');
    expect(await counted(renamed)).toBeNull();
    const unit = await unitOf(renamed);
    expect(unit.questions).toEqual([
      {
        former: OLD,
        text: `Anna gehörte bisher zur BG ${OLD}. Das Fachverfahren zeigt jetzt die BG ${NEW}. Bis das zugeordnet ist, zählen Gespräche der BG ${OLD} hier nur, wenn zwei heutige Mitglieder dabei waren.`,
        talks: ['12.03.2026 mit Anna und Bert'],
        decisions: ['12.03.2026: BG-Gespräche sinnvoll – abgestimmt'],
        staying: ['Bert'],
      },
    ]);
    expect((await caseOf(renamed)).now.map(({ text }) => text)).toContain(
      `BG-Nummer hat sich geändert (bisher ${OLD}): zuordnen`,
    );
  });

  it('takes talks, decisions and those still under the former number along', async () => {
    const { counted, unitOf, link, caseOf } = await scene();
    await counted(renamed);
    await link(renamed, 'goesOn');
    expect(await counted(renamed)).toBe('BG 1 von 2');
    const unit = await unitOf(renamed);
    expect(unit.questions).toEqual([]);
    expect(unit.decisions).toEqual([`12.03.2026: BG-Gespräche sinnvoll – abgestimmt (aus BG ${OLD})`]);
    expect(unit.members.map(({ name }) => name)).toEqual(['Anna', 'Bert']);
    expect(unit.links.map(({ text }) => text)).toEqual([
      `BG ${OLD} geht in dieser BG weiter: Ihre Gespräche und Entscheidungen zählen hier mit (eingetragen am 20.11.2026).`,
    ]);
    expect((await caseOf(inUnit('222B222222', 'Bert', NEW))).benefitUnit?.questions).toEqual([]);
  });

  it('is as before when that is taken back, for all who had moved', async () => {
    const { counted, unitOf, link, undo, store } = await scene();
    await counted(renamed);
    const rows = async () => JSON.stringify((await (await store()).allCases()).map(({ row }) => row));
    const before = await rows();
    const change = await link(renamed, 'goesOn');
    expect(await rows()).not.toBe(before);
    expect(await undo(change)).toMatchObject({ ok: true });
    expect(await rows()).toBe(before);
    expect(await counted(renamed)).toBeNull();
    expect(await unitOf(renamed)).toMatchObject({ questions: [{ former: OLD }], decisions: [], links: [] });
    expect(await counted(bert)).toBe(null);
  });

  it('leaves alone, when taken back, who was seen with a third number since', async () => {
    const { counted, link, undo, store } = await scene();
    await counted(renamed);
    const change = await link(renamed, 'goesOn');
    const third = inUnit('222B222222', 'Bert', '21404//0000789');
    await counted(third);
    expect(await undo(change)).toMatchObject({ ok: true });
    expect((await (await store()).findCase(ref(bert)))?.row.benefitUnit).toBe(`${SYSTEM}|21404//0000789`);
  });

  it('counts members whom the page names, whatever number was last seen of them', async () => {
    const { counted } = await scene();
    expect(await counted(inUnit('111A111111', 'Anna', NEW, [bert]))).toBe('BG 1 von 2');
  });

  it('is not believed for a number that was misread and put right the same day', async () => {
    const { counted, unitOf } = await scene();
    await counted(renamed);
    expect(await counted(anna)).toBe('BG 1 von 2');
    expect((await unitOf(anna)).questions).toEqual([]);
  });
});

describe('a BG that splits', () => {
  const gone = inUnit('222B222222', 'Bert', NEW, [carla]);
  const stayed = inUnit('111A111111', 'Anna', OLD, [dora]);

  it('keeps its talks for those who stay, and names who has left', async () => {
    const { counted, unitOf } = await scene();
    await counted(gone);
    expect(await counted(stayed)).toBe('BG 1 von 2');
    expect(await unitOf(stayed)).toMatchObject({
      talks: ['12.03.2026 mit Anna und Bert (nicht mehr in dieser BG)'],
      questions: [],
      decisions: ['12.03.2026: BG-Gespräche sinnvoll – abgestimmt'],
    });
  });

  it('begins anew for who has left: talks with others of before do not count, decisions only where wanted', async () => {
    const { counted, unitOf, link, undo } = await scene();
    expect(await counted(gone)).toBe('BG 0 von 2');
    expect((await unitOf(gone)).questions).toMatchObject([{ former: OLD, staying: ['Anna'] }]);
    const plain = await link(gone, 'another');
    expect(await counted(gone)).toBe('BG 0 von 2');
    expect(await unitOf(gone)).toMatchObject({
      questions: [],
      decisions: [],
      members: [{ name: 'Bert' }, { name: 'Carla' }],
    });
    await undo(plain);
    await link(gone, 'another', true);
    expect(await counted(gone)).toBe('BG 0 von 2');
    expect((await unitOf(gone)).decisions).toEqual([`12.03.2026: BG-Gespräche sinnvoll – abgestimmt (aus BG ${OLD})`]);
    expect((await unitOf(stayed)).members.map(({ name }) => name)).toEqual(['Anna', 'Dora']);
  });

  it('counts what two of the new BG attended together, whatever is answered', async () => {
    const { service, who, counted } = await scene();
    await service.record({ ...who(gone), entry: joint('2026-11-18', carla) }, NO_POLICY);
    expect(await counted(gone)).toBe('BG 1 von 2');
    expect(await counted(stayed)).toBe('BG 1 von 2');
  });

  it('keeps its talks when the case of who has left is destroyed', async () => {
    const { counted, unitOf, store } = await scene();
    await counted(gone);
    const open = await store();
    const id = (await open.findCase(ref(bert)))?.row.id ?? '';
    await open.destroy([id], TODAY);
    expect(await counted(stayed)).toBe('BG 1 von 2');
    expect((await unitOf(stayed)).talks).toEqual(['12.03.2026 mit Anna und einer Person, deren Fall gelöscht ist']);
  });
});

describe('two BGs that merge', () => {
  const emil = inUnit('555E555555', 'Emil', NEW);
  const before = { ...carla, members: [{ customerNumber: '555E555555', name: 'Emil', birthDate: null, team: null }] };
  const merged = inUnit('333C333333', 'Carla', OLD);

  /** Carla of BG 456 was there with Emil; now her page shows the BG of Anna and Bert, his was not seen since. */
  async function mergedScene() {
    const at = await scene();
    await at.service.record({ ...at.who(before), entry: joint('2026-09-15', emil) }, NO_POLICY);
    await at.counted(merged);
    return at;
  }

  it('ask at every member; the talks of both count where the user says so', async () => {
    const { counted, unitOf, link, undo } = await mergedScene();
    expect((await unitOf(anna)).questions).toMatchObject([{ former: NEW, staying: ['Emil'] }]);
    expect(await counted(anna)).toBe('BG 1 von 2');
    const change = await link(anna, 'goesOn', true, NEW);
    expect(await counted(anna)).toBe('BG 2 von 2');
    expect(await counted(merged)).toBe('BG 2 von 2');
    await undo(change);
    expect(await counted(anna)).toBe('BG 1 von 2');
    expect((await unitOf(merged)).questions).toHaveLength(1);
  });

  it('are answered once; other numbers are refused', async () => {
    const { service, who, link } = await mergedScene();
    await link(merged, 'goesOn', true, NEW);
    for (const former of [NEW, OLD, '21404//0000999']) {
      const again = { ...who(merged), former, how: 'goesOn' as const, decisions: true };
      expect(await service.linkBenefitUnit(again, NO_POLICY)).toMatchObject({ ok: false });
    }
  });
});

it('asks too where the customer number changed with the BG, and two cases were merged', async () => {
  const { service, who, unitOf, counted, undo } = await scene();
  const again = inUnit('999A999999', 'Anna', NEW);
  await service.adopt(who(again), NO_POLICY);
  const answer = await service.relinkCase({ ...who(again), from: ref(anna), merge: true }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  expect((await unitOf(again)).questions).toMatchObject([{ former: OLD, staying: ['Bert'] }]);
  await undo(answer.change);
  expect((await unitOf(again)).questions).toEqual([]);
  expect(await counted(anna)).toBe('BG 1 von 2');
});

it('goes when nobody of the BGs is left, and stays as long as one is', async () => {
  const { link, counted, store } = await scene();
  const gone = inUnit('222B222222', 'Bert', NEW, [carla]);
  await counted(gone);
  await link(gone, 'another', true);
  const open = await store();
  const idOf = async (profile: Profile) => (await open.findCase(ref(profile)))?.row.id ?? '';
  await open.destroy([await idOf(anna)], TODAY);
  expect([(await open.unitLinks()).length, (await open.decisionsOf([`${SYSTEM}|${OLD}`])).length]).toEqual([1, 1]);
  await open.destroy([await idOf(bert)], TODAY);
  expect([(await open.unitLinks()).length, (await open.decisionsOf([`${SYSTEM}|${OLD}`])).length]).toEqual([0, 0]);
});
