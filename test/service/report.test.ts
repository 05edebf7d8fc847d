import { describe, expect, it } from 'vitest';
import { periodsTo } from '../../lib/report/periods';
import { FEWEST_PARTS } from '../../lib/report/team-report';
import { referralReportView } from '../../lib/service/referral-report';
import { fromBase64 } from '../../lib/store/crypto/bytes';
import { REPORT_REFUSALS } from '../../lib/text/ui-report';
import { monthly, NO_POLICY, ref, SYSTEM, serviceAt, underPolicy } from './sample';

const TODAY = '2026-11-20';
const PASSPHRASE = 'Tinte Leiter Wolke Ampel';
type Sample = ReturnType<typeof serviceAt>;

/** So many cases that are overdue, due later and without a talk. */
async function caseload(
  prefix: string,
  counts: [number, number, number],
  today = TODAY,
  first = 100_000,
): Promise<Sample> {
  const sample = serviceAt(today, undefined, prefix);
  const talks = ['2026-08-03', '2026-11-16', null];
  const persons = counts.flatMap((count, kind) => Array.from({ length: count }, () => talks[kind] ?? null));
  for (const [at, lastTalk] of persons.entries()) {
    const person = monthly(`214D${String(first + at)}`, `Person ${at}`, lastTalk);
    await sample.service.adopt({ ref: ref(person), profile: person }, NO_POLICY);
  }
  return sample;
}

async function fileOf(sample: Sample, passphrase = PASSPHRASE): Promise<string> {
  const answer = await sample.service.teamFile({ passphrase }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  return answer.bytes;
}
const named = (files: string[]) => files.map((bytes, at) => ({ name: `datei-${at + 1}.fbt`, bytes }));
const join = (sample: Sample, files: string[], given = NO_POLICY, passphrase = PASSPHRASE) =>
  sample.service.joinTeamFiles({ files: named(files), passphrase }, given);
const refusal = (answer: { ok: boolean; message?: string }): string =>
  answer.ok ? 'accepted' : (answer.message ?? '');

describe('the report on the own caseload', () => {
  it('counts each case as the page Fallbestand has it, without small counts', async () => {
    const { service } = await caseload('own', [6, 9, 2]);
    const [view, whole] = [await service.teamReport({}, NO_POLICY), await service.caseload({}, NO_POLICY)];
    if (view.status !== 'open' || whole.status !== 'open') throw new Error('locked');
    const { report } = view;
    expect(report).toMatchObject({ parts: 1, total: 17, contactByPart: null });
    // „überfällig“ can be told from the rest, „noch kein Gespräch“ cannot.
    expect(report?.contact?.classes.map(({ count }) => count)).toEqual([whole.counts.overdue, 11]);
  });

  it('leaves out what has ended and what a colleague is only stood in for', async () => {
    const giver = await caseload('giver', [5, 0, 0]);
    const substitute = await caseload('sub', [0, 9, 0], TODAY, 200_000);
    const refs = Array.from({ length: 5 }, (_, at) => ({ system: SYSTEM, customerNumber: `214D${100_000 + at}` }));
    const about = { until: '2026-12-11', sender: 'Team 412', passphrase: PASSPHRASE };
    const given = await giver.service.handOver({ refs, ...about }, NO_POLICY);
    if (!given.ok) throw new Error(given.message);
    const opened = await substitute.service.openHandover({ bytes: given.bytes, passphrase: PASSPHRASE }, NO_POLICY);
    if (!opened.ok) throw new Error(opened.message);
    await substitute.service.takeHandover({ job: opened.job }, NO_POLICY);
    const ended = [{ system: SYSTEM, customerNumber: '214D200000' }];
    await substitute.service.changeCases({ refs: ended, action: { kind: 'end', endedOn: TODAY } }, NO_POLICY);
    expect(await substitute.count('cases')).toBe(14);
    expect(await substitute.service.teamReport({}, NO_POLICY)).toMatchObject({ report: { total: 8 } });
    expect(await giver.service.teamReport({}, NO_POLICY)).toMatchObject({ report: { total: 5 } });
  });

  it('says nothing below five cases, not even in a file', async () => {
    const { service } = await caseload('few', [4, 0, 0]);
    expect(await service.teamReport({}, NO_POLICY)).toMatchObject({ status: 'open', report: null });
    expect(refusal(await service.teamFile({ passphrase: PASSPHRASE }, NO_POLICY))).toBe(REPORT_REFUSALS.fewCases);
  });
});

describe('files for the team report', () => {
  it('hold neither a number nor a name in clear, and open with the passphrase only', async () => {
    const sample = await caseload('one', [6, 9, 2]);
    const bytes = new TextDecoder('latin1').decode(fromBase64(await fileOf(sample)));
    expect(bytes).not.toMatch(/contact|overdue|Person|214D|2026/);
    expect(bytes.startsWith('FBKT')).toBe(true);
    expect(refusal(await sample.service.teamFile({ passphrase: 'kurz' }, NO_POLICY))).toMatch(/mindestens 12/);
    const files = [await fileOf(sample)];
    expect(refusal(await join(sample, files, NO_POLICY, 'eine ganz andere'))).toBe(
      REPORT_REFUSALS.file('datei-1.fbt', REPORT_REFUSALS.wrongPassphrase),
    );
  });

  it('are joined first and small counts left out after; nobody sees one caseload', async () => {
    const [anna, ben, clara] = [
      await caseload('anna', [3, 9, 2]),
      await caseload('ben', [2, 7, 2]),
      await caseload('clara', [2, 5, 3]),
    ];
    const files = [await fileOf(anna), await fileOf(ben), await fileOf(clara)];
    const answer = await join(anna, files);
    if (!answer.ok) throw new Error(answer.message);
    expect(answer).toMatchObject({ month: '2026-11', perPart: false, sameStore: 0, otherMonth: 0 });
    expect(answer.report).toMatchObject({ parts: 3, total: 35, contactByPart: null });
    const counts = Object.fromEntries(answer.report.contact?.classes.map(({ of, count }) => [of.join(), count]) ?? []);
    expect(counts).toMatchObject({ overdue: 7, upcoming: 21, noTalkYet: 7 });
    expect(refusal(await join(anna, files.slice(1)))).toBe(REPORT_REFUSALS.fewFiles(FEWEST_PARTS));
  });

  it('of one store and month count once, the later one; other months do not count', async () => {
    const [anna, ben, clara, dora] = [
      await caseload('anna', [5, 5, 0]),
      await caseload('ben', [5, 5, 0]),
      await caseload('clara', [5, 5, 0]),
      await caseload('dora', [9, 9, 0], '2026-10-20'),
    ];
    const early = await fileOf(anna);
    anna.clock.today = '2026-11-25';
    const more = monthly('214D999999', 'Später, Anna', '2026-08-03');
    await anna.service.adopt({ ref: ref(more), profile: more }, NO_POLICY);
    const files = [await fileOf(anna), early, await fileOf(ben), await fileOf(clara), await fileOf(dora)];
    const answer = await join(ben, files);
    if (!answer.ok) throw new Error(answer.message);
    expect(answer).toMatchObject({ month: '2026-11', sameStore: 1, otherMonth: 1, report: { parts: 3, total: 31 } });
    expect(refusal(await join(ben, [early, early, early]))).toBe(REPORT_REFUSALS.fewFiles(FEWEST_PARTS));
  });

  it('are shown one by one only under a policy that says so, and then without small counts too', async () => {
    const samples = [
      await caseload('anna', [6, 9, 2]),
      await caseload('ben', [7, 8, 1]),
      await caseload('clara', [5, 5, 0]),
    ];
    const files = await Promise.all(samples.map((sample) => fileOf(sample)));
    const [first] = samples;
    if (!first) throw new Error('no sample');
    const answer = await join(first, files, underPolicy({ reportPerSpecialist: true }));
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.perPart).toBe(true);
    expect(answer.report.contactByPart).toMatchObject({
      rows: [['0'], ['1'], ['2']],
      counts: [
        [6, 11],
        [7, 9],
        [5, 5],
      ],
    });
  });

  it('that are something else or damaged are named, and nothing is joined', async () => {
    const sample = await caseload('one', [6, 9, 2]);
    const good = await fileOf(sample);
    const torn = btoa(atob(good).slice(0, -3));
    const backup = btoa(`FBKS${atob(good).slice(4)}`);
    for (const [bytes, why] of [
      [torn, REPORT_REFUSALS.damaged],
      [backup, REPORT_REFUSALS.otherKind],
      [btoa('irgendwas'), REPORT_REFUSALS.noBackup],
      ['kein base64 ü', REPORT_REFUSALS.damaged],
    ] as const)
      expect(refusal(await join(sample, [good, bytes]))).toBe(REPORT_REFUSALS.file('datei-2.fbt', why));
  });
});

describe('the report on referrals', () => {
  const row = (start: string, at: number) => ({
    service: at % 2 ? ('debtCounselling' as const) : ('addictionCounselling' as const),
    provider: null,
    waitingDays: 10,
    outcome: 'open' as const,
    start,
    ownInitiative: false,
  });
  const rows = [...Array.from({ length: 12 }, (_, at) => row('2026-06-30', at)), row('2026-07-01', 0)];

  it('takes the half-years one by one, which never meet', () => {
    expect(periodsTo(TODAY)).toEqual(['2026-2', '2026-1', '2025-2', '2025-1']);
    const view = referralReportView(rows, [], '2026-1', TODAY);
    expect(view).toMatchObject({ period: '2026-1', running: false, report: { total: 12 }, trends: null });
    expect(referralReportView(rows, [], null, TODAY)).toMatchObject({ period: '2026-2', running: true, report: null });
    expect(referralReportView(rows, [], '2019-1', TODAY)).toMatchObject({ period: '2026-2' });
  });

  it('keeps the texts with their half-year, and lets those go that are no longer offered', async () => {
    const { service, store, clock } = serviceAt(TODAY);
    const texts = { use: 'Mittel', cooperation: 'Runde Tische', trends: 'mehr', consequences: '' };
    expect(await service.saveReportTexts({ period: '2026-2', texts }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await service.referralReport({ period: null }, NO_POLICY)).toMatchObject({ texts });
    expect(await service.referralReport({ period: '2026-1' }, NO_POLICY)).toMatchObject({ texts: { use: '' } });
    clock.today = '2029-01-05';
    await service.saveReportTexts({ period: '2029-1', texts: { ...texts, use: 'neu' } }, NO_POLICY);
    expect((await (await store()).reports()).map(({ id, use }) => [id, use])).toEqual([['2029-1', 'neu']]);
  });
});
