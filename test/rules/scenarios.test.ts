/** Whole days of work as fixtures: cases, days, and what the engine must say. */
import { describe, expect, it } from 'vitest';
import { compiledPacks } from '../../lib/packs';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import { evaluateCase } from '../../lib/rules/evaluate-case';
import type { CaseFinding } from '../../lib/rules/finding';
import { order } from '../../lib/rules/order';
import type { RuleSettings } from '../../lib/rules/settings';
import { type CaseParts, caseOf } from './case-of';
import { settingsWith } from './contact-of';

interface Check {
  today: string;
  settings?: Partial<RuleSettings>;
  /** Case id → what is different in this check; lists of talks, events and the like are added or replaced. */
  change?: Record<string, CaseParts>;
  expect: Partial<CaseFinding>[];
  order?: string[];
  benefitUnit?: object;
}

interface Scenario {
  id: string;
  title: string;
  packs: string[];
  cases: (CaseParts & { id: string })[];
  benefitUnit?: { id: string; members: string[] };
  checks: Check[];
}

const files = import.meta.glob<Scenario>('../fixtures/scenarios/*.json', { eager: true, import: 'default' });

function changed(parts: CaseParts, change: CaseParts = {}): CaseParts {
  return {
    ...parts,
    ...change,
    facts: { ...parts.facts, ...change.facts },
    talks: [...(parts.talks ?? []), ...(change.talks ?? [])],
    events: [...(parts.events ?? []), ...(change.events ?? [])],
  };
}

describe.each(Object.values(files).map((scenario) => [scenario.id, scenario.title, scenario] as const))(
  '%s %s',
  (_id, _title, scenario) => {
    const packs = compiledPacks(Object.fromEntries(scenario.packs.map((pack) => [pack, true])));

    it.each(scenario.checks.map((check, at) => [at + 1, check.today, check] as const))(
      'check %i, %s',
      (_at, today, check) => {
        const settings = settingsWith(check.settings ?? {});
        const cases = scenario.cases.map((parts) => caseOf(changed(parts, check.change?.[parts.id])));
        const findings = cases.flatMap((input) => evaluateCase(input, packs, settings, today));

        for (const expected of check.expect)
          expect(findings).toContainEqual(expect.objectContaining(expectation(expected)));
        if (check.order) expect(order(findings)).toEqual(check.order);
        if (check.benefitUnit) {
          const members = cases.filter((input) => scenario.benefitUnit?.members.includes(input.id));
          const unit = { id: scenario.benefitUnit?.id ?? '', members, decisions: [] };
          expect(evaluateBenefitUnit(unit, packs, settings, today)).toMatchObject(check.benefitUnit);
        }
      },
    );
  },
);

/** Nested objects need name only what matters. */
function expectation(expected: object): object {
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? expect.objectContaining(value) : value,
    ]),
  );
}

it('finds the scenarios', () => {
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(9);
});
