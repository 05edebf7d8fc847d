/** Every example in every rule pack, run by one runner: data that carry their own tests. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { averageFindings } from '../../lib/rules/averages';
import { compilePacks } from '../../lib/rules/compile-packs';
import { compileSettings } from '../../lib/rules/compiled-settings';
import type { Contact, QualifiedContact } from '../../lib/rules/contact-schema';
import { compileCooperation, cooperationOf } from '../../lib/rules/cooperation';
import { toDay } from '../../lib/rules/dates';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import { evaluateCase } from '../../lib/rules/evaluate-case';
import { factTimeline } from '../../lib/rules/fact-timeline';
import type { CaseInput, Facts, Referral } from '../../lib/rules/facts';
import type { RulePack } from '../../lib/rules/pack-schema';
import type { PlanReviewSection } from '../../lib/rules/plan-schema';
import { compileQualifiedContact } from '../../lib/rules/qualified-contact';
import { DEFAULT_RULE_SETTINGS } from '../../lib/rules/settings';
import { caseOf, eventOf } from '../rules/case-of';

/** Facts an example states; what it leaves out is unknown. */
function given<T extends object = Facts>(facts: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function findingOf(pack: RulePack, input: CaseInput, kind: string, today: string, settings = DEFAULT_RULE_SETTINGS) {
  return evaluateCase(input, compilePacks([pack]), settings, today).find((finding) => finding.kind === kind);
}

function runContact(pack: RulePack, contact: Contact): void {
  for (const row of contact.tables.flatMap((table) => table.rows)) {
    it.each(row.examples)(`${row.id} ${row.label}, ${row.section}: $given.lastTalk, $today`, (example) => {
      const { lastTalk, schoolHolidays = [], ...facts } = example.given;
      const settings = { ...DEFAULT_RULE_SETTINGS, schoolHolidays };
      const input = caseOf({ facts: given(facts), talks: [lastTalk] });
      const source = { document: pack.document, title: pack.shortTitle, section: row.section };
      expect(findingOf(pack, input, 'contact', example.today, settings)).toMatchObject({
        ...example.expect,
        rule: { id: row.id, source, derived: row.derived },
      });
    });
  }
}

function runQualified(section: QualifiedContact): void {
  it.each(section.examples)(`${section.id}: $given → $expect`, (example) => {
    expect(compileQualifiedContact(section).refusal(example.given) ?? 'counts').toBe(example.expect);
  });
}

function runReviews(pack: RulePack, section: PlanReviewSection): void {
  for (const row of section.rows) {
    it.each(row.examples)(`${row.id} ${row.label}: $given.concluded, $today`, (example) => {
      const { concluded, reviews, ...facts } = example.given;
      const plans = [{ id: 'K', concluded, reviews, steps: [], origin: 'own' as const }];
      expect(findingOf(pack, caseOf({ facts: given(facts), plans }), 'planReview', example.today)).toMatchObject({
        ...example.expect,
        mode: row.mode,
        rule: { id: row.id, interval: row.interval },
      });
    });
  }
}

function runSteps(pack: RulePack, section: NonNullable<RulePack['planSteps']>): void {
  it.each(section.examples)(`${section.id}: $given → $expect`, (example) => {
    const steps = [{ id: 's', followUp: null, ...example.given }];
    const plans = [{ id: 'K', concluded: '2026-11-02', reviews: [], steps, origin: 'own' as const }];
    expect(findingOf(pack, caseOf({ plans }), 'planStep', example.today)).toMatchObject({ state: example.expect });
  });
}

function runJointTalks(pack: RulePack, section: NonNullable<RulePack['jointTalks']>): void {
  it.each(section.examples)(`${section.id}: $given → $expect`, (example) => {
    const members = example.given.members.map(({ talks, ...facts }, at) =>
      caseOf({ id: `P${at}`, facts: given(facts), events: talks.map((date) => eventOf(date, section.kind)) }),
    );
    const decisions = example.given.decided ? [{ on: example.today, jointTalks: false }] : [];
    const unit = { id: 'BG', members, decisions };
    const finding = evaluateBenefitUnit(unit, compilePacks([pack]), DEFAULT_RULE_SETTINGS, example.today);
    if (example.expect === null) expect(finding).toBeNull();
    else expect(finding).toMatchObject(example.expect);
  });
}

function runAverages(pack: RulePack): void {
  for (const average of pack.averages) {
    it.each(average.examples)(`${average.id}: $today → $expect`, (example) => {
      const { talks, ...facts } = example.given;
      const input = caseOf({ facts: given(facts), talks });
      const packs = compilePacks([pack]);
      const around = {
        contact: packs.contact,
        timeline: factTimeline(input.facts, []),
        settings: compileSettings(DEFAULT_RULE_SETTINGS),
        today: toDay(example.today),
      };
      const found = [false, true].flatMap((past) => averageFindings(input, packs.averages, around, past));
      if (example.expect === null) expect(found).toEqual([]);
      else expect(found).toEqual([expect.objectContaining({ ...example.expect, case: 'A' })]);
    });
  }
}

function runNoShows(pack: RulePack, section: NonNullable<RulePack['noShows']>): void {
  it.each(section.examples)(`${section.id}: $given, $today`, (example) => {
    const events = example.given.map(({ date, kind }) => eventOf(date, kind));
    const finding = findingOf(pack, caseOf({ events }), 'noShow', example.today);
    if (example.expect.inRow === 0) expect(finding).toBeUndefined();
    else expect(finding).toMatchObject({ ...example.expect, checklist: section.checklist });
  });
}

function runCooperation(pack: RulePack, section: NonNullable<RulePack['cooperation']>): void {
  it.each(section.examples)(`${section.id}: $given`, ({ given: { unmet, situation, ...happened }, expect: wanted }) => {
    const rules = compileCooperation(pack);
    if (!rules) throw new Error('the section is there');
    const { state, reactions } = cooperationOf(rules, { on: '2026-11-20', unmet, situation }, happened);
    expect({ state, reactions: reactions.map(({ item }) => item) }).toEqual(wanted);
  });
}

function runReferrals(pack: RulePack, section: NonNullable<RulePack['referrals']>): void {
  it.each(section.examples)(
    `${section.id}: $given, $today`,
    ({ given: { release, ...rest }, today, expect: wanted }) => {
      const side = release ? { on: rest.date, until: null, withdrawnOn: null } : null;
      const own = { id: 'R', messages: [], followUp: null, endedOn: null };
      const referral = {
        subtype: null,
        ...given(rest),
        ...own,
        releases: { jobcenter: side, provider: side },
      } as Referral;
      expect(findingOf(pack, caseOf({ referrals: [referral] }), 'referral', today)).toMatchObject(wanted);
    },
  );
}

function runLawHints(pack: RulePack): void {
  for (const hint of pack.lawHints) {
    it.each(hint.examples)(`${hint.id}: $given, $today`, (example) => {
      const settings = { ...DEFAULT_RULE_SETTINGS, lawHints: true };
      const input = caseOf({ facts: given(example.given) });
      const finding = findingOf(pack, input, 'lawHint', example.today, settings);
      if (example.expect === null) expect(finding).toBeUndefined();
      else expect(finding).toMatchObject({ ...example.expect, law: hint.lawFlag });
      expect(findingOf(pack, input, 'lawHint', example.today)).toBeUndefined();
    });
  }
}

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('examples of %s', (_id, pack) => {
  if (pack.contact) runContact(pack, pack.contact);
  if (pack.qualifiedContact) runQualified(pack.qualifiedContact);
  if (pack.planReview) runReviews(pack, pack.planReview);
  if (pack.planSteps) runSteps(pack, pack.planSteps);
  if (pack.jointTalks) runJointTalks(pack, pack.jointTalks);
  runAverages(pack);
  if (pack.noShows) runNoShows(pack, pack.noShows);
  if (pack.cooperation) runCooperation(pack, pack.cooperation);
  if (pack.referrals) runReferrals(pack, pack.referrals);
  runLawHints(pack);
});
