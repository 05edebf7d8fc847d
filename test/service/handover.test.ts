import { describe, expect, it } from 'vitest';
import type { HandoverPreview } from '../../lib/messages/handover';
import { BACKUP_REFUSALS } from '../../lib/text/backup-refusals';
import { HANDOVER_REFUSALS } from '../../lib/text/handover';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
const UNTIL = '2026-12-11';
const PASSPHRASE = 'Tinte Leiter Wolke Ampel';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-20');
const ben = { ...monthly('214D093772', 'Muster, Ben', '2026-10-20') };
const clara = { ...monthly('214D093773', 'Öde, Clara', '2026-10-20') };
type Sample = ReturnType<typeof serviceAt>;
type Person = typeof anna;

const at = (prefix: string): Sample => serviceAt(TODAY, undefined, prefix);
const record = (sample: Sample, person: Person, day: string) =>
  sample.service.record({ ref: ref(person), profile: person, entry: talk(day) }, NO_POLICY);

/** The specialist has Anna and Ben with an entry each; her substitute has Clara. */
async function both() {
  const [giver, substitute] = [at('giver'), at('sub')];
  for (const person of [anna, ben]) {
    await giver.service.adopt({ ref: ref(person), profile: person }, NO_POLICY);
    const note = { id: null, date: '2026-11-27', what: `Rückruf ${person.fields.name}`, done: false };
    await giver.service.saveFollowUp({ ref: ref(person), profile: person, ...note }, NO_POLICY);
  }
  await substitute.service.adopt({ ref: ref(clara), profile: clara }, NO_POLICY);
  return { giver, substitute };
}

async function handOver(sample: Sample, persons: Person[] = [anna, ben]): Promise<string> {
  const request = { refs: persons.map(ref), until: UNTIL, sender: ' Team 412 ', passphrase: PASSPHRASE };
  const answer = await sample.service.handOver(request, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.cases).toBe(persons.length);
  return answer.bytes;
}

async function opened(sample: Sample, bytes: string): Promise<{ job: string; preview: HandoverPreview }> {
  const answer = await sample.service.openHandover({ bytes, passphrase: PASSPHRASE }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

async function take(sample: Sample, bytes: string): Promise<HandoverPreview> {
  const { job, preview } = await opened(sample, bytes);
  expect(await sample.service.takeHandover({ job }, NO_POLICY)).toMatchObject({ ok: true });
  return preview;
}

async function giveBack(sample: Sample): Promise<string> {
  const id = (await rows(sample)).flatMap(({ substitution }) => substitution?.id ?? [])[0] ?? '';
  const answer = await sample.service.giveBack({ id, passphrase: PASSPHRASE }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  return answer.bytes;
}

async function rows(sample: Sample) {
  const view = await sample.service.caseload({}, NO_POLICY);
  if (view.status !== 'open') throw new Error(view.status);
  return view.rows;
}
const marks = async (sample: Sample): Promise<Record<string, string | null>> =>
  Object.fromEntries((await rows(sample)).map(({ name, substitution }) => [name, substitution?.text ?? null]));
const refusal = (answer: { ok: boolean; message?: string }): string =>
  answer.ok ? 'accepted' : (answer.message ?? '');

describe('handing cases over', () => {
  it('gives the substitute these cases with all their entries, marked on both sides, and logs it', async () => {
    const { giver, substitute } = await both();
    const preview = await take(substitute, await handOver(giver));
    expect(preview).toMatchObject({
      kind: 'handover',
      sender: 'Team 412',
      until: UNTIL,
      cases: 2,
      fresh: 2,
      conflicts: [],
    });
    expect(await marks(substitute)).toEqual({
      'Beispiel, Anna': 'in Vertretung bis Fr 11.12. (von Team 412)',
      'Muster, Ben': 'in Vertretung bis Fr 11.12. (von Team 412)',
      'Öde, Clara': null,
    });
    expect(await marks(giver)).toEqual({
      'Beispiel, Anna': 'übergeben bis Fr 11.12.',
      'Muster, Ben': 'übergeben bis Fr 11.12.',
    });
    expect((await substitute.caseOf(anna)).followUps).toMatchObject([{ text: 'Rückruf Beispiel, Anna' }]);
    for (const [sample, action] of [
      [giver, 'exported'],
      [substitute, 'restored'],
    ] as const) {
      await sample.service.lockVault({}, NO_POLICY);
      const days = await (await sample.store()).upkeepRows('access');
      expect(JSON.stringify(days)).toContain(action);
    }
  });

  it('comes back with what was done meanwhile on both sides; conflicts are named, nothing is lost', async () => {
    const { giver, substitute } = await both();
    await take(substitute, await handOver(giver));
    await record(substitute, anna, '2026-11-19');
    await record(giver, anna, '2026-11-18');
    await record(substitute, ben, '2026-11-17');
    substitute.clock.today = UNTIL;
    const bytes = await giveBack(substitute);
    expect(await marks(substitute)).toMatchObject({ 'Öde, Clara': null });
    expect((await rows(substitute)).filter(({ endedOn }) => endedOn === null).map(({ name }) => name)).toEqual([
      'Öde, Clara',
    ]);
    const preview = await take(giver, bytes);
    expect(preview).toMatchObject({ kind: 'return', cases: 2, fresh: 0, newerThere: 1 });
    expect(preview.conflicts).toEqual(['Beispiel, Anna']);
    expect(await marks(giver)).toEqual({ 'Beispiel, Anna': null, 'Muster, Ben': null });
    expect((await rows(giver)).every(({ endedOn }) => endedOn === null)).toBe(true);
    const talks = (await giver.store()).findCase(ref(anna)).then((found) => found?.events.map(({ date }) => date));
    expect((await talks)?.toSorted()).toEqual(['2026-11-18', '2026-11-19']);
    expect((await (await giver.store()).findCase(ref(ben)))?.events).toHaveLength(1);
  });

  it('can be done again: what was given back goes on', async () => {
    const { giver, substitute } = await both();
    await take(substitute, await handOver(giver));
    await take(giver, await giveBack(substitute));
    await take(substitute, await handOver(giver, [ben]));
    expect((await rows(substitute)).find(({ name }) => name === 'Muster, Ben')).toMatchObject({
      endedOn: null,
      substitution: { role: 'taken' },
    });
  });

  it('leaves a case that the substitute has as her own her own', async () => {
    const { giver, substitute } = await both();
    await substitute.service.adopt({ ref: ref(ben), profile: ben }, NO_POLICY);
    await take(substitute, await handOver(giver));
    expect(await marks(substitute)).toMatchObject({ 'Muster, Ben': null });
    expect((await substitute.caseOf(ben)).followUps).toHaveLength(1);
  });

  it('is taken back as a mark, and holds nothing that opens the store it came from', async () => {
    const { giver } = await both();
    const bytes = await handOver(giver, [anna]);
    expect(Buffer.from(bytes, 'base64').toString('latin1')).not.toMatch(/Anna|214D|Rückruf/);
    const [change] = await giver.service.caseChanges({ ref: ref(anna) }, NO_POLICY);
    expect(JSON.stringify(change)).toContain('An Vertretung übergeben');
    const stranger = at('stranger');
    await stranger.service.adopt({ ref: ref(clara), profile: clara }, NO_POLICY);
    await take(stranger, bytes);
    expect((await rows(stranger)).map(({ name }) => name).toSorted()).toEqual(['Beispiel, Anna', 'Öde, Clara']);
  });
});

describe('a file that does not fit', () => {
  it.each([
    [
      'a wrong passphrase',
      (bytes: string) => ({ bytes, passphrase: 'ganz andere Wörter hier' }),
      HANDOVER_REFUSALS.wrongPassphrase,
    ],
    [
      'a torn file',
      (bytes: string) => ({ bytes: bytes.slice(0, 4000), passphrase: PASSPHRASE }),
      HANDOVER_REFUSALS.damaged,
    ],
    [
      'another file',
      () => ({ bytes: btoa('%PDF-1.7 something else'), passphrase: PASSPHRASE }),
      HANDOVER_REFUSALS.noBackup,
    ],
    ['no file at all', () => ({ bytes: '', passphrase: PASSPHRASE }), HANDOVER_REFUSALS.noBackup],
  ])('%s is refused with a sentence, and nothing changes', async (_, change, message) => {
    const { giver, substitute } = await both();
    const answer = await substitute.service.openHandover(change(await handOver(giver)), NO_POLICY);
    expect(refusal(answer)).toBe(message);
    expect(await rows(substitute)).toHaveLength(1);
  });

  it('any byte changed is noticed', async () => {
    const { giver, substitute } = await both();
    const whole = Buffer.from(await handOver(giver, [anna]), 'base64');
    for (let index = 0; index < 12; index += 1) {
      const place = 14 + Math.floor(((whole.length - 15) * index) / 11);
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      const answer = await substitute.service.openHandover(
        { bytes: bytes.toString('base64'), passphrase: PASSPHRASE },
        NO_POLICY,
      );
      expect([HANDOVER_REFUSALS.damaged, HANDOVER_REFUSALS.wrongPassphrase, HANDOVER_REFUSALS.newer]).toContain(
        refusal(answer),
      );
    }
    expect(await rows(substitute)).toHaveLength(1);
  });

  it('a backup is no hand-over, a hand-over no backup, and each says where to go', async () => {
    const { giver, substitute } = await both();
    const bytes = await handOver(giver);
    const file = Buffer.from(bytes, 'base64');
    const started = await substitute.service.startRestore({ size: file.length }, NO_POLICY);
    if (!started.ok) throw new Error(started.message);
    await substitute.service.restorePiece({ job: started.job, bytes }, NO_POLICY);
    expect(refusal(await substitute.service.openRestore({ job: started.job, secret: null }, NO_POLICY))).toBe(
      BACKUP_REFUSALS.otherKind,
    );
    file.write('FBKS', 'latin1');
    const asBackup = { bytes: file.toString('base64'), passphrase: PASSPHRASE };
    expect(refusal(await substitute.service.openHandover(asBackup, NO_POLICY))).toBe(HANDOVER_REFUSALS.otherKind);
  });

  it('a return of cases that were never handed over here is refused', async () => {
    const { giver, substitute } = await both();
    await take(substitute, await handOver(giver));
    const bytes = await giveBack(substitute);
    const stranger = at('stranger');
    await stranger.service.adopt({ ref: ref(anna), profile: anna }, NO_POLICY);
    expect(refusal(await stranger.service.openHandover({ bytes, passphrase: PASSPHRASE }, NO_POLICY))).toBe(
      HANDOVER_REFUSALS.notYours,
    );
  });

  it('what was entered between preview and taking is not passed over', async () => {
    const { giver, substitute } = await both();
    await substitute.service.adopt({ ref: ref(ben), profile: ben }, NO_POLICY);
    const bytes = await handOver(giver);
    const first = await opened(substitute, bytes);
    await record(substitute, ben, '2026-11-19');
    await substitute.service.adopt({ ref: ref(anna), profile: anna }, NO_POLICY);
    // Not what the preview told of: Anna is no new case any more.
    expect(refusal(await substitute.service.takeHandover({ job: first.job }, NO_POLICY))).toBe(
      HANDOVER_REFUSALS.changedMeanwhile,
    );
    expect((await substitute.caseOf(anna)).followUps).toEqual([]);
    // Of another case: it is kept, and the file is taken.
    const again = await opened(substitute, bytes);
    await record(substitute, clara, '2026-11-19');
    expect(await substitute.service.takeHandover({ job: again.job }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await rows(substitute)).toHaveLength(3);
    for (const person of [ben, clara]) {
      expect((await (await substitute.store()).findCase(ref(person)))?.events).toHaveLength(1);
    }
    expect(refusal(await substitute.service.takeHandover({ job: again.job }, NO_POLICY))).toBe(
      HANDOVER_REFUSALS.interrupted,
    );
  });

  it.each([
    [{ until: '2026-11-19' }, HANDOVER_REFUSALS.past],
    [{ until: '2062-11-19' }, HANDOVER_REFUSALS.tooFar],
    [{ until: '2026-11-31' }, HANDOVER_REFUSALS.noSuchDay],
    [{ sender: '  ' }, HANDOVER_REFUSALS.senderMissing],
    [{ passphrase: 'kurz' }, /Zeichen/],
    [{ refs: [ref(clara)] }, HANDOVER_REFUSALS.gone(1)],
  ])('is not made of %j, and nothing is marked', async (part, message) => {
    const { giver } = await both();
    const request = { refs: [ref(anna)], until: UNTIL, sender: 'Team 412', passphrase: PASSPHRASE, ...part };
    expect(refusal(await giver.service.handOver(request, NO_POLICY))).toMatch(message);
    expect(Object.values(await marks(giver))).toEqual([null, null]);
  });
});
