import { describe, expect, it } from 'vitest';
import type { HandoverPreview } from '../../lib/messages/handover';
import type { Profile } from '../../lib/site/profile';
import { monthly, NO_POLICY, ref, serviceAt } from './sample';

const TODAY = '2026-11-20';
const PASSPHRASE = 'Tinte Leiter Wolke Ampel';
const OLD = '21404//0000123';
const NEW = '21404//0000456';
const OTHER = '21404//0000789';
type Sample = ReturnType<typeof serviceAt>;

const inUnit = (number: string, name: string, benefitUnitNumber: string): Profile => {
  const profile = monthly(number, name, '2026-11-10');
  return { ...profile, fields: { ...profile.fields, benefitUnitNumber } };
};
const anna = inUnit('214D093771', 'Beispiel, Anna', OLD);
const moved = inUnit('214D093771', 'Beispiel, Anna', NEW);
const bert = inUnit('214D093772', 'Beispiel, Bert', OLD);
const dora = inUnit('214D093775', 'Exempel, Dora', OTHER);

const who = (profile: Profile) => ({ ref: ref(profile), profile });
const done = async (work: Promise<{ ok: true; change: string } | { ok: false; message: string }>): Promise<string> => {
  const answer = await work;
  if (!answer.ok) throw new Error(answer.message);
  return answer.change;
};
const decide = ({ service }: Sample, profile: Profile, reason: string) =>
  done(service.decideJointTalks({ ...who(profile), on: TODAY, jointTalks: false, reason }, NO_POLICY));
const link = ({ service }: Sample, profile: Profile, how: 'goesOn' | 'another') =>
  done(service.linkBenefitUnit({ ...who(profile), former: OLD, how, decisions: false }, NO_POLICY));
const undo = ({ service }: Sample, change: string) => done(service.undo({ change }, NO_POLICY));

/** What the panel says was decided. */
const decided = async (sample: Sample, profile: Profile) => (await sample.caseOf(profile)).benefitUnit?.decisions ?? [];
const links = async (sample: Sample, profile: Profile) =>
  ((await sample.caseOf(profile)).benefitUnit?.links ?? []).map(({ text }) => text);
/** All that is stored about Bedarfsgemeinschaften. */
async function stored(sample: Sample) {
  const store = await sample.store();
  const system = ref(anna).system;
  const decisions = await store.decisionsOf([OLD, NEW, OTHER].map((number) => `${system}|${number}`));
  return { decisions: decisions.map(({ reason }) => reason).toSorted(), links: await store.unitLinks() };
}

async function handOver({ service }: Sample, persons: Profile[]): Promise<string> {
  const about = { until: '2026-12-11', sender: 'Team 412', passphrase: PASSPHRASE };
  const answer = await service.handOver({ refs: persons.map(ref), ...about }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  return answer.bytes;
}

async function giveBack({ service }: Sample): Promise<string> {
  const view = await service.caseload({}, NO_POLICY);
  const rows = view.status === 'open' ? view.rows : [];
  const id = rows.flatMap(({ substitution }) => substitution?.id ?? [])[0] ?? '';
  const answer = await service.giveBack({ id, passphrase: PASSPHRASE }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  return answer.bytes;
}

async function take({ service }: Sample, bytes: string): Promise<HandoverPreview> {
  const opened = await service.openHandover({ bytes, passphrase: PASSPHRASE }, NO_POLICY);
  if (!opened.ok) throw new Error(opened.message);
  expect(await service.takeHandover({ job: opened.job }, NO_POLICY)).toMatchObject({ ok: true });
  return opened.preview;
}

async function destroy(sample: Sample, person: Profile): Promise<void> {
  const store = await sample.store();
  const found = await store.findCase(ref(person));
  await store.destroy([found?.row.id ?? ''], TODAY);
}

/** The specialist decided for Anna's BG and for Dora's; her substitute has nothing yet. */
async function scene() {
  const [giver, substitute] = [serviceAt(TODAY, undefined, 'giver'), serviceAt(TODAY, undefined, 'sub')];
  await done(giver.service.adopt(who(anna), NO_POLICY));
  const first = await decide(giver, anna, 'Fallmanagement');
  await decide(giver, dora, 'Reha-Team');
  return { giver, substitute, first };
}

describe('what was decided for a Bedarfsgemeinschaft', () => {
  it('goes along with its cases, is told of before, and that of others stays where it is', async () => {
    const { giver, substitute } = await scene();
    const preview = await take(substitute, await handOver(giver, [anna]));
    expect(preview).toMatchObject({ cases: 1, unitFacts: 1 });
    expect(await decided(substitute, anna)).toEqual([expect.stringContaining('Fallmanagement')]);
    expect(await stored(substitute)).toEqual({ decisions: ['Fallmanagement'], links: [] });
  });

  it('brings no options along', async () => {
    const { giver, substitute } = await scene();
    const { settings } = await giver.service.readSettings({}, NO_POLICY);
    await done(giver.service.writeSettings({ settings: { ...settings, team: 'ue25' } }, NO_POLICY));
    await take(substitute, await handOver(giver, [anna]));
    expect((await giver.service.readSettings({}, NO_POLICY)).settings.team).toBe('ue25');
    expect((await substitute.service.readSettings({}, NO_POLICY)).settings).toEqual(settings);
  });

  it('comes back with what the substitute decided, beside what was decided here meanwhile', async () => {
    const { giver, substitute } = await scene();
    await take(substitute, await handOver(giver, [anna]));
    await decide(substitute, anna, 'vor Ort besprochen');
    await decide(giver, anna, 'doch getrennt');
    const preview = await take(giver, await giveBack(substitute));
    expect(preview).toMatchObject({ kind: 'return', unitFacts: 1 });
    expect(await stored(giver)).toMatchObject({
      decisions: ['Fallmanagement', 'Reha-Team', 'doch getrennt', 'vor Ort besprochen'],
    });
    expect(await decided(giver, anna)).toHaveLength(3);
  });

  it('stays taken back where the owner took it back after handing over', async () => {
    const { giver, substitute, first } = await scene();
    await take(substitute, await handOver(giver, [anna]));
    await undo(giver, first);
    const preview = await take(giver, await giveBack(substitute));
    expect(preview.unitFacts).toBe(0);
    expect((await stored(giver)).decisions).toEqual(['Reha-Team']);
  });

  it('nothing that the substitute enters after giving back reaches the owner', async () => {
    const { giver, substitute } = await scene();
    await take(substitute, await handOver(giver, [anna]));
    const bytes = await giveBack(substitute);
    await decide(substitute, anna, 'zu spät');
    await take(giver, bytes);
    expect((await stored(giver)).decisions).toEqual(['Fallmanagement', 'Reha-Team']);
    // The same file once more: nobody stands in any more, so it belongs to no case here.
    const again = await giver.service.openHandover({ bytes, passphrase: PASSPHRASE }, NO_POLICY);
    expect(again.ok).toBe(false);
  });

  it('is not brought back for a case that was deleted here', async () => {
    const { giver, substitute } = await scene();
    await done(giver.service.adopt(who(bert), NO_POLICY));
    await done(giver.service.adopt(who(dora), NO_POLICY));
    await take(substitute, await handOver(giver, [anna, dora]));
    await decide(substitute, dora, 'neu bei Dora');
    const bytes = await giveBack(substitute);
    await destroy(giver, dora);
    const preview = await take(giver, bytes);
    expect(preview).toMatchObject({ destroyed: 1, unitFacts: 0 });
    expect((await stored(giver)).decisions).toEqual(['Fallmanagement']);
  });
});

describe('an answer about a changed BG number', () => {
  it('goes along with the decisions that hold on by it', async () => {
    const { giver, substitute } = await scene();
    await giver.service.assess({ system: ref(anna).system, page: 'detail', profiles: [moved] }, NO_POLICY);
    await link(giver, moved, 'goesOn');
    const preview = await take(substitute, await handOver(giver, [anna]));
    expect(preview.unitFacts).toBe(2);
    expect(await decided(substitute, moved)).toEqual([expect.stringContaining(`(aus BG ${OLD})`)]);
    expect(await links(substitute, moved)).toEqual([expect.stringContaining('geht in dieser BG weiter')]);
  });

  it.each([
    ['later', 'another'],
    ['earlier', 'goesOn'],
  ] as const)('given on both sides, the owner’s %s: the latest stands', async (when, stands) => {
    const { giver, substitute } = await scene();
    await take(substitute, await handOver(giver, [anna]));
    const [former, latter] = when === 'later' ? [substitute, giver] : [giver, substitute];
    // One clock for both: each counts its own ids.
    await link(former, moved, stands === 'goesOn' ? 'another' : 'goesOn');
    for (let more = 0; more < 40; more += 1) await decide(latter, moved, `Notiz ${more}`);
    await link(latter, moved, stands);
    await take(giver, await giveBack(substitute));
    expect((await stored(giver)).links.map(({ how }) => how)).toEqual([stands]);
  });
});
