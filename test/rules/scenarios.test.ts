/** Whole days of work as fixtures: cases, days, and what the engine must say. */
import { describe, expect, it } from 'vitest';
import { compiledPacks } from '../../lib/packs';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import { comingChange, evaluateCase, formerAverages } from '../../lib/rules/evaluate-case';
import type { CaseFinding } from '../../lib/rules/finding';
import { order } from '../../lib/rules/order';
import type { RuleSettings } from '../../lib/rules/settings';
import { jointTalksSegment } from '../../lib/text/badge-line';
import { explain } from '../../lib/text/explanation';
import { comingSentence } from '../../lib/text/rule-sentences';
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
  /** Segment of the badge for the Bedarfsgemeinschaft. */
  badge?: string;
  /** Kinds of finding that must not be there. */
  absent?: string[];
  /** Averages that are over. */
  former?: object[];
  /** Case id → the next day on which another rule will hold, with its wording. */
  coming?: Record<string, object & { words: string }>;
  /** Case id → sentences of „Warum dieses Datum?“. */
  hints?: Record<string, string[]>;
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
        const kinds = findings.map(({ kind }) => kind as string);
        expect(kinds.filter((kind) => check.absent?.includes(kind))).toEqual([]);
        if (check.former) {
          const former = cases.flatMap((input) => formerAverages(input, packs, settings, today));
          expect(former).toEqual(check.former.map((each) => expect.objectContaining(each)));
        }
        for (const input of cases) {
          const { words, ...coming } = check.coming?.[input.id] ?? { words: null };
          const change = comingChange(input, packs, settings, today);
          if (words === null) continue;
          expect(change).toMatchObject(coming);
          expect(change && comingSentence(change, today)).toContain(words);
        }
        for (const [id, hints] of Object.entries(check.hints ?? {})) {
          const contact = findings.find((finding) => finding.kind === 'contact' && finding.case === id);
          if (contact?.kind !== 'contact') throw new Error('every case has a contact finding');
          expect(explain(contact, null, 14, today, []).hints).toEqual(expect.arrayContaining(hints));
        }
        if (check.order) expect(order(findings)).toEqual(check.order);
        if (check.benefitUnit) {
          const members = cases.filter((input) => scenario.benefitUnit?.members.includes(input.id));
          const unit = { id: scenario.benefitUnit?.id ?? '', members, decisions: [] };
          const joint = evaluateBenefitUnit(unit, packs, settings, today);
          expect(joint).toMatchObject(check.benefitUnit);
          if (check.badge) expect(joint && jointTalksSegment(joint).text).toBe(check.badge);
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
