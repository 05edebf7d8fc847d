/** „Was wäre, wenn“: how the user's own cases would stand under other rules. Nothing is stored. */
import type { Settings } from '../messages/protocol';
import { enabledPacks } from '../packs';
import { type Policy, ruleSettings } from '../policy';
import { type Comparison, compareRules, type StateChange } from '../rules/compare-rules';
import { compilePacks } from '../rules/compile-packs';
import { isDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { PackError } from '../rules/pack-error';
import { parseRulePack, type RulePack } from '../rules/pack-schema';
import type { CaseBundle } from '../store/store';
import { contactSegment, planSegment } from '../text/badge-line';
import type { CaseRef } from '../view';
import { caseInput } from './case-input';
import type { Context } from './context';

export interface RulesTrial {
  /** JSON of packs that are tried: a further version of a known one, the same version edited, or another pack. */
  packs: unknown[];
  /** Cells that are tried with another interval, in place of the user's own. */
  overrides: Settings['overrides'] | null;
  /** The day the states are told for; null: today, or the day on which the latest of the tried packs begins. */
  on: IsoDate | null;
}

export interface TriedCase {
  ref: CaseRef;
  name: string | null;
  /** „Kontakt heute fällig“; „nicht geprüft“ where there is no such state. */
  before: string;
  after: string;
}

export type TrialAnswer =
  | { ok: true; on: IsoDate; total: number; changedCases: number; movedCases: number; changes: TriedCase[] }
  | { ok: false; message: string };

/** The states under the rules in force, beside those under the tried ones. */
export function tryRules(context: Context, bundles: CaseBundle[], policy: Policy, trial: RulesTrial): TrialAnswer {
  try {
    const tried = trial.packs.map((pack, at) => parseRulePack(pack, `Paket ${at + 1}`));
    const on = trial.on ?? dayOf(tried, context.today);
    if (!isDay(on)) return { ok: false, message: `„${on}“ ist kein Kalendertag. Bitte wählen Sie ein Datum.` };
    const settings = { ...context.settings, overrides: trial.overrides ?? context.settings.overrides };
    const cases = bundles.map((bundle) => caseInput(bundle.row.id, bundle, null, context.today));
    const after = { packs: compilePacks(together(context.settings, tried)), settings: ruleSettings(settings, policy) };
    const before = { packs: context.packs, settings: context.rules };
    return answerOf(compareRules(cases, before, after, on), bundles, context, on);
  } catch (error) {
    if (error instanceof PackError) return { ok: false, message: error.message };
    throw error;
  }
}

/** A tried pack of the same id and version takes the place of the shipped one. */
function together({ packs }: Settings, tried: RulePack[]): RulePack[] {
  const replaced = (pack: RulePack): boolean =>
    tried.some(({ id, version }) => id === pack.id && version === pack.version);
  return [...enabledPacks(packs).filter((pack) => !replaced(pack)), ...tried];
}

function dayOf(tried: readonly RulePack[], today: IsoDate): IsoDate {
  const begins = tried.flatMap(({ validFrom }) => validFrom ?? []);
  return [today, ...begins].reduce((latest, day) => (day > latest ? day : latest));
}

function answerOf(comparison: Comparison, bundles: CaseBundle[], { settings }: Context, on: IsoDate): TrialAnswer {
  const rows = new Map(bundles.map(({ row }) => [row.id, row]));
  const words = (finding: StateChange['before']): string => {
    if (finding === null) return 'nicht geprüft';
    return finding.kind === 'contact'
      ? contactSegment(finding, settings.leadDays, on).full
      : planSegment(finding, settings.leadDays, on).full;
  };
  const { total, changedCases, movedCases, changed } = comparison;
  return {
    ok: true,
    on,
    total,
    changedCases,
    movedCases,
    changes: changed.flatMap((change) => {
      const row = rows.get(change.case);
      if (!row) return [];
      const { system, customerNumber, name } = row;
      return [{ ref: { system, customerNumber }, name, before: words(change.before), after: words(change.after) }];
    }),
  };
}
