import type { CompiledPacks } from './compile-packs';
import { compileSettings } from './compiled-settings';
import { contactFinding, contactResult } from './contact';
import { toDay } from './dates';
import { factsOn, factTimeline } from './fact-timeline';
import type { CaseEvent, CaseInput, IsoDate } from './facts';
import type { CaseFinding } from './finding';
import { followUpFindings } from './follow-ups';
import { planFindings } from './plans';
import type { RuleSettings } from './settings';

export type { CompiledPacks } from './compile-packs';
export { whatIf } from './what-if';

/**
 * Everything the rules say about one case on one day: first, always, the next contact; then and steps of its plans, then its Wiedervorlagen. Badge, list and counter all take their states from here.
 * @throws InvalidDateError for a date that is no calendar day.
 */
export function evaluateCase(
  input: CaseInput,
  packs: CompiledPacks,
  settings: RuleSettings,
  today: IsoDate,
): CaseFinding[] {
  const day = toDay(today);
  const compiled = compileSettings(settings);
  const timeline = factTimeline(input.facts, input.factChanges);
  const contact = contactResult(input, timeline, packs.contact, compiled, day);
  const findings: CaseFinding[] = [contactFinding(input, contact, compiled, day)];
  if (input.plans.length > 0) {
    findings.push(...planFindings(input, factsOn(timeline, day), packs.plans, compiled, day));
  }
  if (input.followUps.length > 0) findings.push(...followUpFindings(input, day));
  return findings;
}

/** Whether a contact counts as counselling talk in at least one pack; without a pack about contacts nothing is said against it. */
export function countsAsTalk(event: CaseEvent, packs: CompiledPacks): boolean {
  return packs.contact.length === 0 || packs.contact.some(({ qualified }) => qualified.refusal(event) === null);
}
