/** Every example in every rule pack, run by one runner: data that carry their own tests. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { compilePacks } from '../../lib/rules/compile-packs';
import type { Contact, QualifiedContact } from '../../lib/rules/contact-schema';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import { evaluateCase } from '../../lib/rules/evaluate-case';
import type { CaseInput, Facts } from '../../lib/rules/facts';
import type { RulePack } from '../../lib/rules/pack-schema';
import type { PlanReviewSection } from '../../lib/rules/plan-schema';
import { compileQualifiedContact } from '../../lib/rules/qualified-contact';
import { DEFAULT_RULE_SETTINGS } from '../../lib/rules/settings';
import { caseOf, eventOf } from '../rules/case-of';

/** Facts an example states; what it leaves out is unknown. */
function given(facts: { [K in keyof Facts]?: Facts[K] | undefined }): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
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

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('examples of %s', (_id, pack) => {
  if (pack.contact) runContact(pack, pack.contact);
  if (pack.qualifiedContact) runQualified(pack.qualifiedContact);
  if (pack.planReview) runReviews(pack, pack.planReview);
  if (pack.planSteps) runSteps(pack, pack.planSteps);
  if (pack.jointTalks) runJointTalks(pack, pack.jointTalks);
});
