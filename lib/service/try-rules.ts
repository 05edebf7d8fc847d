/** „Was wäre, wenn“: how the user's own cases would stand under other rules. Nothing is stored. */
import type { RulesTrial, TrialAnswer } from '../messages/rules';
import { isOn, libraryTrying, type PackLibrary, packsInForce } from '../packs/library';
import { readPackText } from '../packs/pack-text';
import type { Policy } from '../policy/schema';
import { ruleSettings } from '../policy/settings';
import { type Comparison, compareRules, type StateChange } from '../rules/compare-rules';
import { compilePacks } from '../rules/compile-packs';
import { isDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { PackError } from '../rules/pack-error';
import type { RulePack } from '../rules/pack-schema';
import type { CaseBundle } from '../store/store';
import { contactSegment, planSegment } from '../text/badge-line';
import { PACK_SENTENCES } from '../text/pack-sentences';
import { caseInput } from './case-input';
import type { Context } from './context';

/** The states under the rules in force, beside those under the tried ones. */
export function tryRules(context: Context, bundles: CaseBundle[], policy: Policy, trial: RulesTrial): TrialAnswer {
  try {
    const tried = trial.packs.map((text, at) => readPackText(text, PACK_SENTENCES.tried(at, trial.packs.length)));
    const on = trial.on ?? dayOf(tried, context.today);
    if (!isDay(on)) return { ok: false, message: PACK_SENTENCES.noDay(on) };
    const settings = { ...context.settings, overrides: trial.overrides ?? context.settings.overrides };
    const cases = bundles.map((bundle) => caseInput(bundle.row.id, bundle, null, context.today, context.rules.ownTeam));
    const library = libraryTrying(context.library, tried, trial.without);
    const packs = compilePacks(packsInForce(library, settings.packs));
    const after = { packs, settings: ruleSettings(settings, policy) };
    const before = { packs: context.packs, settings: context.rules };
    const notes = tried.flatMap((pack) => notesOn(pack, library, settings.packs));
    return { ...answerOf(compareRules(cases, before, after, on), bundles, context, on), notes };
  } catch (error) {
    if (error instanceof PackError) return { ok: false, message: error.message };
    throw error;
  }
}

/** Why a tried pack has no effect. */
function notesOn(pack: RulePack, library: PackLibrary, chosen: Readonly<Record<string, boolean>>): string[] {
  const entry = library.packs.find((each) => each.pack === pack);
  return [
    ...(entry?.beatenBy ? [PACK_SENTENCES.beaten(pack, entry.beatenBy)] : []),
    ...(isOn(library, pack.id, chosen) ? [] : [PACK_SENTENCES.off(pack.title)]),
  ];
}

function dayOf(tried: readonly RulePack[], today: IsoDate): IsoDate {
  const begins = tried.flatMap(({ validFrom }) => validFrom ?? []);
  return [today, ...begins].reduce((latest, day) => (day > latest ? day : latest));
}

function answerOf(
  comparison: Comparison,
  bundles: CaseBundle[],
  { settings }: Context,
  on: IsoDate,
): Omit<Extract<TrialAnswer, { ok: true }>, 'notes'> {
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
