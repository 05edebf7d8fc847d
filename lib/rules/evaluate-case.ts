import { averageFindings } from './averages';
import type { CompiledPacks } from './compile-packs';
import { compileSettings } from './compiled-settings';
import { contactFinding, contactResult } from './contact';
import { qualifiedOn } from './contact-rules';
import { cooperationFindings } from './cooperation';
import { type EpochDay, toDay } from './dates';
import { factsOn, factTimeline } from './fact-timeline';
import type { CaseEvent, CaseInput, IsoDate } from './facts';
import type { AverageFinding, CaseFinding } from './finding';
import { followUpFindings } from './follow-ups';
import { lawHintFindings } from './law-hints';
import { noShowFindings, refillFindings } from './no-shows';
import { planFindings } from './plans';
import { referralFindings } from './referrals';
import type { RuleSettings } from './settings';
import { allInForce } from './versions';

export { type ComingChange, comingChange } from './coming-change';
export type { CompiledPacks } from './compile-packs';
export { whatIf } from './what-if';

/**
 * Everything the rules say about one case on one day: first, always, the next contact; then what else holds of talks,
 * plans, Wiedervorlagen. Badge, list and counter all take their states from here.
 * @throws InvalidDateError for a date that is no calendar day.
 */
export function evaluateCase(
  input: CaseInput,
  packs: CompiledPacks,
  settings: RuleSettings,
  today: IsoDate,
): CaseFinding[] {
  const day = dayOfToday(today);
  const compiled = compileSettings(settings);
  const timeline = factTimeline(input.facts, input.factChanges);
  const contact = contactResult(input, timeline, packs.contact, compiled, day);
  const findings: CaseFinding[] = [contactFinding(input, contact, compiled, day)];
  // Most cases have little of what follows: each part is asked only where there is something to say.
  const facts = factsOn(timeline, day);
  if (facts.integrationCourseEnd !== null) {
    const around = { contact: packs.contact, timeline, settings: compiled, today: day };
    findings.push(...averageFindings(input, packs.averages, around));
  }
  const missedOne = hasNoShow(input.events);
  if (missedOne) findings.push(...noShowFindings(input, allInForce(packs.noShows, day), day));
  if (input.appointments.length > 0) findings.push(...refillFindings(input, allInForce(packs.noShows, day), day));
  if (input.plans.length > 0)
    findings.push(...planFindings(input, timeline, allInForce(packs.plans, day), compiled, day));
  if (missedOne || input.plans.length > 0 || input.cooperation !== undefined) {
    findings.push(...cooperationFindings(input, allInForce(packs.cooperation, day), day));
  }
  if (input.referrals !== undefined && input.referrals.length > 0) {
    findings.push(...referralFindings(input, allInForce(packs.referrals, day), compiled, day));
  }
  if (compiled.lawHints) findings.push(...lawHintFindings(input, facts, allInForce(packs.lawHints, day), day));
  if (input.followUps.length > 0) findings.push(...followUpFindings(input, day));
  return findings;
}

function hasNoShow(events: readonly CaseEvent[]): boolean {
  for (const { kind } of events) if (kind === 'noShow') return true;
  return false;
}

/** A caseload is evaluated for one day: its text is read once. */
let lastToday: { text: IsoDate; day: EpochDay } | null = null;

function dayOfToday(text: IsoDate): EpochDay {
  if (lastToday === null || lastToday.text !== text) lastToday = { text, day: toDay(text) };
  return lastToday.day;
}

/** Averages that were once wanted in this case and are over: what was asked for, and what was reached. */
export function formerAverages(
  input: CaseInput,
  packs: CompiledPacks,
  settings: RuleSettings,
  today: IsoDate,
): AverageFinding[] {
  const timeline = factTimeline(input.facts, input.factChanges);
  const around = { contact: packs.contact, timeline, settings: compileSettings(settings), today: toDay(today) };
  return averageFindings(input, packs.averages, around, true);
}

/** Whether a contact counts as counselling talk in at least one pack; without a pack about contacts nothing is said against it. */
export function countsAsTalk(event: CaseEvent, packs: CompiledPacks, settings: RuleSettings): boolean {
  if (packs.contact.length === 0) return true;
  const { countingKinds } = compileSettings(settings);
  const day = toDay(event.date);
  return packs.contact.some((versions) => qualifiedOn(versions, day).refusal(event, countingKinds) === null);
}
