/** What becomes of the intervals set for one case: which of them holds today, and why the others do not. */
import { compileTerms, termsOn } from './case-terms';
import type { CompiledPacks } from './compile-packs';
import { compileSettings } from './compiled-settings';
import { contactResult } from './contact';
import { contactRulesOn } from './contact-rules';
import { toDay } from './dates';
import { factsOn, factTimeline } from './fact-timeline';
import type { CaseInput, CaseTerm, IsoDate } from './facts';
import type { AppliedRule } from './finding';
import type { RuleSettings } from './settings';

/**
 * `notAllowed`: no pack lets it hold for this case on this day. `noEffect`: it may hold, and the minimum is shorter already
 * (closer contact) or longer (relief).
 */
export type TermEffect = 'coming' | 'over' | 'holds' | 'notAllowed' | 'noEffect';

/** One effect per interval of the case, in their order. */
export function termEffects(
  input: CaseInput,
  packs: CompiledPacks,
  settings: RuleSettings,
  today: IsoDate,
): TermEffect[] {
  const day = toDay(today);
  const timeline = factTimeline(input.facts, input.factChanges);
  const facts = factsOn(timeline, day);
  const rule = contactResult(input, timeline, packs.contact, compileSettings(settings), day)?.verdict.target?.rule;
  return compileTerms(input.terms).map((term) => {
    if (term.first > day) return 'coming';
    if (term.last < day) return 'over';
    const allowing = packs.contact.flatMap((versions) => {
      const rules = contactRulesOn(versions, day);
      return rules ? termsOn([term], rules.terms, facts, day) : [];
    });
    if (allowing.length === 0) return 'notAllowed';
    const isTarget = allowing.some((allowed) => allowed.rule.id === rule?.id);
    return isTarget && rule?.interval === term.interval && rule.setBy?.reason === term.reason ? 'holds' : 'noEffect';
  });
}

/** The rules on which intervals of a case may rest; null for a kind that no pack knows. */
export function termOffer({ contact }: CompiledPacks): Record<CaseTerm['kind'], AppliedRule | null> {
  const sections = contact.flatMap((versions) => versions.map(({ section }) => section.terms));
  const reliefs = sections.flatMap(({ relief }) => relief ?? []).sort((a, b) => b.to - a.to);
  return {
    closer: sections.find(({ closer }) => closer !== null)?.closer ?? null,
    relief: reliefs[0]?.rule ?? null,
  };
}
