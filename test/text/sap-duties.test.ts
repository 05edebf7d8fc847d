import { describe, expect, it } from 'vitest';
import { decreeOn, orientationPack, SAP_PACKS } from '../../lib/packs/sap';
import { capacity } from '../../lib/rules/sap/capacity';
import { duties } from '../../lib/rules/sap/duties';
import type { SapDutyKind } from '../../lib/rules/sap/finding';
import { talkOrientation } from '../../lib/rules/sap/talk-orientation';
import { timeBudget } from '../../lib/rules/sap/time-budget';
import { budgetState, budgetWhy, overloadAdvice } from '../../lib/text/sap-budget';
import { DUTY_TITLES, dutyAdvice, dutyCount, dutyState, dutyWhy } from '../../lib/text/sap-duties';
import { citationWords, validityWords } from '../../lib/text/sap-terms';
import { entry, pauseOf, recordsWith } from '../sap/records';

const TODAY = '2026-11-20';
const PACK = decreeOn(TODAY);
type Given = Parameters<typeof recordsWith>[0];

/** „state | count | advice“ of each duty of a kind. */
function words(kind: SapDutyKind, given: Given, today = TODAY): string[] {
  return duties(PACK, recordsWith(given), today)
    .filter((finding) => finding.kind === kind)
    .map((finding) =>
      [dutyState(finding, today).text, dutyCount(finding), dutyAdvice(finding)].filter(Boolean).join(' | '),
    );
}

describe('duties in words', () => {
  const facts = { appointedOn: '2023-02-01', secondSeminarOn: '2022-05-01', trainingCompletedOn: '2023-11-01' };

  it('a „must“ is overdue, a „should“ is still open', () => {
    const entries = [entry('training', '2024-05-05'), entry('supervision', '2025-05-05', 1.5)];
    const given = { facts, entries };
    expect(words('trainings', given)).toEqual([
      'überfällig seit 292 Tagen | 1 von 2 Fortbildungen | Bitte eine Fachfortbildung besuchen und hier eintragen.',
    ]);
    expect(words('supervision', given)).toEqual([
      'überfällig seit 324 Tagen | 1,5 von 2 Tagen | Für 2025 sind noch keine 2 Tage Supervision eingetragen.',
    ]);
    expect(words('headTalk', given)).toEqual([
      'steht aus seit 324 Tagen | 0 von 1 | Für 2025 ist noch kein Gespräch mit der Behördenleitung eingetragen.',
    ]);
    expect(words('workingGroup', { ...given, entries: [entry('workingGroup', '2026-03-03')] })).toEqual([
      'erledigt, wieder bis 31.12.2027 | 1 von 1',
    ]);
  });

  it('trainings that suffice only for some days more are told before they lack', () => {
    const entries = [entry('training', '2023-12-01'), entry('training', '2024-05-05')];
    expect(words('trainings', { facts: { appointedOn: '2018-01-01' }, entries })).toEqual([
      'bis Di 01.12. (noch 11 Tage) | 2 von 2 Fortbildungen | Bitte eine Fachfortbildung besuchen und hier eintragen.',
    ]);
    expect(words('trainings', { facts: { appointedOn: '2018-01-01' }, entries }, '2026-10-31')).toEqual([
      'erledigt, wieder bis 01.12.2026 | 2 von 2 Fortbildungen',
    ]);
  });

  it('a quarter sheet is told with its quarters, a zero report too', () => {
    const given = { facts: { appointedOn: '2026-04-01' } };
    expect(words('quarterSheet', given)).toEqual([
      'überfällig seit 143 Tagen | Nicht als gesendet vermerkt: Q2 2026, Q3 2026. Ohne Gespräche bitte als Nullmeldung.',
      'bis Do 31.12. (noch 41 Tage) | Bitte den Bogen für Q4 2026 senden, ohne Gespräche als Nullmeldung.',
    ]);
    expect(words('quarterSheet', { ...given, sentQuarters: ['2026-Q2', '2026-Q3'] }, '2026-12-30')).toEqual([
      'bis Do 31.12. (noch 1 Tag) | Bitte den Bogen für Q4 2026 senden, ohne Gespräche als Nullmeldung.',
    ]);
  });

  it('what is missing is named, and where it is put in', () => {
    expect(words('trainings', {})).toEqual([
      'Angaben fehlen: Tag der Bestellung | 0 von 2 Fortbildungen | Bitte unter „Angaben“ ergänzen.',
    ]);
  });

  it('a pause is told with its last day and what comes before the work goes on', () => {
    const given = { facts, pauses: [pauseOf('2024-03-01', '2026-12-31')] };
    expect(words('pause', given)).toEqual(['endet rechtzeitig, längstens bis 28.02.2027']);
    expect(words('resume', given)).toEqual([
      'bis Do 31.12. (noch 41 Tage) | Vor der Wiederaufnahme bitte eine Fortbildung oder eine Supervision besuchen.',
    ]);
    expect(words('trainings', given)).toEqual(['ruht zurzeit']);
    expect(words('pause', { pauses: [pauseOf('2023-11-20', null)] }, '2026-11-19')).toEqual([
      'heute fällig | Länger als bis zum 19.11.2026 kann die Tätigkeit nicht ruhen. Bitte Wiederaufnahme oder Ende mit der Behördenleitung klären.',
    ]);
  });

  it('every state has words, and a shape wherever something is to be done', () => {
    const given: Given = {
      pauses: [pauseOf('2026-01-01', null, { beginTold: false })],
      facts: { personnelRoleSince: TODAY },
    };
    for (const records of [given, { facts }, {}]) {
      for (const finding of duties(PACK, recordsWith(records), TODAY)) {
        const { text, icon } = dutyState(finding, TODAY);
        expect(DUTY_TITLES[finding.kind].length).toBeGreaterThan(5);
        expect(text.length).toBeGreaterThan(5);
        expect(icon === null).toBe(finding.state === 'met');
        expect(`${text} ${dutyAdvice(finding)}`).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it('why: the section, whether it is a „soll“, and how it is read', () => {
    const [finding] = duties(PACK, recordsWith({}), TODAY).filter(({ kind }) => kind === 'headTalk');
    const [rule, should, reading] = finding ? dutyWhy(finding, TODAY) : [];
    expect(rule).toBe('Gespräch mit der Behördenleitung: SAP-Erlass NRW 2016, V 1 (SAP16-10).');
    expect(should).toContain('„soll“');
    expect(reading).toMatch(/^So liest es Fallblick: /);
  });
});

describe('the time in words', () => {
  const facts = { employees: 600, fte: 1, colleagues: [{ id: 'a', fte: 1.5 }], pauses: [] };
  const of = (now: number, before = 0) => timeBudget(PACK, facts, (year) => (year === 2026 ? now : before), 2026);

  it('is told in hours, and whom to inform', () => {
    const told = [of(750), of(12_180), of(12_180, 12_060)].map(
      (budget) => budget && [budgetState(budget).text, overloadAdvice(budget, TODAY)],
    );
    expect(told).toEqual([
      ['12:30 Std. von 200 Std., es bleiben 187:30 Std.', null],
      [
        '203 Std. von 200 Std., 3 Std. darüber',
        expect.stringMatching(/sprechen Sie sie mit der Behördenleitung ab.*II 2\.2/),
      ],
      ['203 Std. von 200 Std., 3 Std. darüber: dauerhaft überlastet', expect.stringMatching(/Fachreferat.*II 2\.2/)],
    ]);
  });

  it('says how it came about', () => {
    const budget = of(0);
    const [total, source, reading] = budget ? budgetWhy(budget, capacity(PACK, 600, []), TODAY) : [];
    expect(total).toContain('500 Std. im Jahr');
    expect(source).toContain('SAP-Erlass NRW 2016, II 2.2 (SAP16-01)');
    expect(reading).toContain('zwei Kalenderjahren hintereinander');
  });

  it('says which facts are missing', () => {
    const budget = timeBudget(PACK, { ...facts, employees: null, fte: null }, () => 0, 2026);
    expect(budget && budgetState(budget).text).toBe('Angaben fehlen: Beschäftigte der Behörde, Ihr Stellenanteil');
  });
});

describe('the expired decree', () => {
  it('says since when by its own last day', () => {
    const [current, expired] = SAP_PACKS;
    expect(expired && validityWords(expired, TODAY)).toBe(
      'galt vom 27.08.2007 bis 30.06.2010, außer Kraft seit 30.6.2010',
    );
    expect(current && validityWords(current, TODAY)).toBe('Beginn und Ende der Geltung nennt die Quelle nicht');
    expect(validityWords({ validFrom: '2020-01-01', validTo: null }, TODAY)).toBe('gültig ab 01.01.2020');
    expect(validityWords({ validFrom: '2020-01-01', validTo: '2026-11-20' }, TODAY)).toBe(
      'gültig vom 01.01.2020 bis 20.11.2026',
    );
  });

  it('is named as expired wherever it is cited', () => {
    const found = talkOrientation(orientationPack(true, TODAY), {
      talks: 1,
      reintegration: false,
      helpAccepted: false,
    });
    expect(found && citationWords(found.rule, TODAY)).toBe('SAP-Erlass NRW 2007, II 4.2 (außer Kraft seit 30.6.2010)');
    expect(found && citationWords(found.rule, '2010-06-30')).toBe('SAP-Erlass NRW 2007, II 4.2');
  });
});
