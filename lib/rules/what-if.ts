import type { CompiledPacks } from './compile-packs';
import { compileSettings } from './compiled-settings';
import { contactResult } from './contact';
import { contactRulesOn } from './contact-rules';
import { toDay, toIso } from './dates';
import { factsOn, factTimeline } from './fact-timeline';
import type { CaseInput, FactName, IsoDate, Status } from './facts';
import type { RuleSettings } from './settings';

/** „Was es ändern würde“: the due date if one fact had another value from today on. */
export interface WhatIf {
  fact: FactName;
  value: string;
  /** ISO 8601 duration of the row that would hold. */
  interval: string;
  due: IsoDate;
}

/** Tries the values the pack names for one fact; null where none leads to a different due date, or there is none now. */
export function whatIf(input: CaseInput, packs: CompiledPacks, settings: RuleSettings, today: IsoDate): WhatIf | null {
  const day = toDay(today);
  const compiled = compileSettings(settings);
  const timeline = factTimeline(input.facts, input.factChanges);
  const now = contactResult(input, timeline, packs.contact, compiled, day);
  const trial = now ? contactRulesOn(now.which.rules, day)?.whatIf : undefined;
  if (!now?.talk || now.verdict.due === null || !trial) return null;
  const current = factsOn(timeline, day)[trial.fact];
  if (current === null || !trial.values.includes(current)) return null;
  for (const value of trial.values) {
    if (value === current) continue;
    const change = { on: today, [trial.fact]: value as Status };
    const changed = factTimeline(input.facts, [...input.factChanges, change]);
    const then = contactResult(input, changed, packs.contact, compiled, day)?.verdict;
    const interval = then?.target?.rule.interval;
    if (!interval || then.due === null || then.due === now.verdict.due) continue;
    return { fact: trial.fact, value, interval, due: toIso(then.due) };
  }
  return null;
}
