/** Cases given as a file, judged by the engine: what `npm run assess` prints. */
import { LAENDER, type Land, publicHolidays } from '../calendar/public-holidays';
import { type CaseFile, parseCaseFile } from '../rules/case-file-schema';
import { type CompiledPacks, compilePacks } from '../rules/compile-packs';
import { toDay } from '../rules/dates';
import { evaluateBenefitUnit } from '../rules/evaluate-benefit-unit';
import { evaluateCase } from '../rules/evaluate-case';
import { factsOn, factTimeline } from '../rules/fact-timeline';
import type { CaseInput, IsoDate } from '../rules/facts';
import type { Finding } from '../rules/finding';
import { order } from '../rules/order';
import { packError } from '../rules/pack-error';
import type { RulePack } from '../rules/pack-schema';
import { orderByPriority } from '../rules/priorities';
import { rowIds } from '../rules/row-ids';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../rules/settings';
import { weekGoals } from '../rules/week-goals';
import { printedReferral } from '../text/referral';
import { why } from '../text/why';

/**
 * @param data the file's JSON
 * @param source its name, for messages
 * @param known the packs that may be named
 * @throws PackError naming the path and the rule broken, in German
 */
export function assessFile(data: unknown, source: string, known: readonly RulePack[]): object {
  const file = parseCaseFile(data, source);
  const chosen = file.packs.flatMap((id, at) => packsNamed(id, known, source, at));
  const settings = settingsOf(file, source, known);
  return assess(file, compilePacks(chosen), settings);
}

/** All versions of a pack. */
function packsNamed(id: string, known: readonly RulePack[], source: string, at: number): RulePack[] {
  const found = known.filter((pack) => pack.id === id);
  if (found.length > 0) return found;
  const ids = [...new Set(known.map((pack) => pack.id))].join(', ');
  throw packError(source, ['packs', at], `Das Paket „${id}“ gibt es nicht. Bekannt: ${ids}.`);
}

function settingsOf({ policy }: CaseFile, source: string, known: readonly RulePack[]): RuleSettings {
  const rows = new Set(known.flatMap(rowIds));
  for (const id of Object.keys({ ...policy.overrides, ...policy.overrideReasons })) {
    if (rows.has(id)) continue;
    throw packError(source, ['policy', 'overrides', id], 'Diese Zelle gibt es in keinem Paket. Bitte prüfen.');
  }
  const land = policy.federalState;
  if (land !== undefined && !(LAENDER as readonly string[]).includes(land)) {
    throw packError(source, ['policy', 'federalState'], `Kein Land. Erlaubt ist nur: ${LAENDER.join(', ')}.`);
  }
  const { overrides, overrideReasons, federalState: _, ...rest } = policy;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...DEFAULT_RULE_SETTINGS,
    ...given,
    publicHolidays: [...policy.publicHolidays, ...(land ? publicHolidays(land as Land) : [])],
    overrides: Object.fromEntries(
      Object.entries(overrides).map(([id, interval]) => [
        id,
        { interval, reason: overrideReasons[id] ?? null, by: 'policy' as const },
      ]),
    ),
  };
}

function assess(file: CaseFile, packs: CompiledPacks, settings: RuleSettings): object {
  const { today, cases, benefitUnits, worker } = file;
  const found: Finding[] = cases.flatMap((input) => evaluateCase(input, packs, settings, today));
  for (const { id, members, decisions } of benefitUnits) {
    const inputs = members.flatMap((member) => cases.filter((input) => input.id === member));
    const joint = evaluateBenefitUnit({ id, members: inputs, decisions }, packs, settings, today);
    if (joint) found.push(joint);
  }
  const ranked = new Map(cases.map((input) => [input.id, priorityOn(input, today)]));
  return {
    findings: found.map(printed),
    order: order(found),
    orderByPriority: orderByPriority(found, ranked, packs, today),
    weekGoals: worker ? withoutRules(weekGoals(worker, packs, settings, today)) : null,
  };
}

function priorityOn(input: CaseInput, today: IsoDate): CaseInput['facts']['priority'] {
  return factsOn(factTimeline(input.facts, input.factChanges), toDay(today)).priority;
}

function withoutRules({ rules, ...goals }: ReturnType<typeof weekGoals>): object {
  return { ...goals, rules: rules.map(({ id }) => id) };
}

/** A finding with its rule by id, and where it stands. Lists that say nothing are left out. */
function printed(finding: Finding): object {
  const sentences = why(finding, {});
  if (!('rule' in finding)) return { ...finding, why: sentences };
  const { rule, ...rest } = finding;
  const told = Object.entries(finding.kind === 'referral' ? printedReferral(finding) : rest).filter(
    ([key, value]) => !OMITTED.has(key) && !isEmpty(key, value),
  );
  return {
    ...Object.fromEntries(told),
    rule: rule?.id ?? null,
    derived: rule?.derived ?? null,
    lawFlag: rule?.lawFlag ?? null,
    source: rule && { document: rule.source.document, section: rule.source.section },
    packVersion: rule?.packVersion ?? null,
    setBy: rule?.setBy ?? null,
    ...(finding.kind === 'planStep' && finding.state === 'undated' ? { warning: 'Schritt ohne Datum' } : {}),
    why: sentences,
  };
}

/** Told in `why`, in words. */
const OMITTED = new Set(['dueBy', 'overrode', 'shifts', 'used']);
/** Only told where there is something to tell. */
const OPTIONAL = new Set(['missing', 'check', 'window', 'notCounted', 'appointment', 'followUp']);

function isEmpty(key: string, value: unknown): boolean {
  return OPTIONAL.has(key) && (value === null || (Array.isArray(value) && value.length === 0));
}
