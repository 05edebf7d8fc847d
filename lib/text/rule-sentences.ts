/** What stands behind a date, in sentences: where the rule stands, who set it, what gave way, what will change. */
import type { ComingChange } from '../rules/evaluate-case';
import type { FactName, IsoDate, Origin } from '../rules/facts';
import type { AppliedRule, DueShift, ShiftReason, UsedFact } from '../rules/finding';
import { fullDate, intervalWords, shortDate } from './dates';
import { factWord } from './words';

const ORIGIN_WORDS: Record<Origin, string> = { page: 'Seite', own: 'eigene Angabe' };

/** The facts a derived value rests on, the one that comes first where it is known. */
const BASE: Partial<Record<UsedFact['fact'], FactName[]>> = {
  ageBand: ['birthDate'],
  careYear: ['secondCareYearFrom', 'youngestChildBorn'],
};

/**
 * „Ü25 · marktnah (eigene Angabe) · arbeitslos“; null where no fact was asked for.
 * @param all true: every fact says where it was seen; false: only the user's own
 */
export function usedFactsText(
  used: readonly UsedFact[],
  origins: Partial<Record<FactName, Origin>>,
  all = false,
): string | null {
  const words = used.map(({ fact, value }) => {
    const bases = BASE[fact] ?? [fact as FactName];
    const origin = bases.map((base) => origins[base]).find((seen) => seen !== undefined);
    const told = origin === 'own' || (all && origin !== undefined);
    return told ? `${factWord(fact, value)} (${ORIGIN_WORDS[origin]})` : factWord(fact, value);
  });
  return words.length > 0 ? words.join(' · ') : null;
}

/** „monatlich“, „kein Mindestkontakt“ */
export function intervalOrNone(interval: string | null): string {
  return interval === null ? 'kein Mindestkontakt' : intervalWords(interval);
}

/** „Konzept Beratungsaktivität, 5 Ü25 Teams, 2.“ */
export function sourceText({ source }: AppliedRule): string {
  return `${source.title}, ${source.section}`;
}

/** „abgeleitet – Zelle im Konzept leer; Auslegung „wie arbeitslos: alle 2 Monate“ (A-05)“ */
export function derivedSentence({ derived, reading }: AppliedRule): string | null {
  if (!derived) return null;
  return `abgeleitet – Zelle im Konzept leer${reading ? `; Auslegung „${reading}“` : ''} (${derived})`;
}

/** Who set the interval, why, and what would hold otherwise. */
export function setBySentence({ setBy, interval }: AppliedRule): string | null {
  if (!setBy) return null;
  const who = setBy.who === 'policy' ? 'Von Ihrer Organisation festgelegt' : 'Von Ihnen festgelegt';
  const instead =
    setBy.instead.derived === null
      ? `statt ${intervalOrNone(setBy.instead.interval)}`
      : `statt ${intervalOrNone(setBy.instead.interval)} (abgeleitet, ${setBy.instead.derived})`;
  const until = setBy.until === null ? '' : `, bis ${fullDate(setBy.until)}`;
  return `${who}: ${intervalOrNone(interval)} ${instead}${until}. Grund: ${setBy.reason ?? 'nicht angegeben'}.`;
}

/** The rules that gave way, one sentence each. */
export function overrodeSentences(rules: readonly AppliedRule[]): string[] {
  return rules.map((rule) => `Tritt zurück: ${rule.label}, ${intervalOrNone(rule.interval)} (${sourceText(rule)}).`);
}

/** The date was made by an older rule: it had passed when today's began to hold. */
export function dueBySentence(rule: AppliedRule | null): string | null {
  if (!rule) return null;
  return `Das Datum stammt noch aus: ${rule.label}, ${intervalOrNone(rule.interval)} (${sourceText(rule)}, Fassung ${rule.packVersion}).`;
}

function reasonWords({ kind, years }: ShiftReason): string {
  switch (kind) {
    case 'age':
      return `${years}. Geburtstag`;
    case 'careYear':
      return `${(years ?? 0) + 1}. Betreuungsjahr`;
    case 'version':
      return 'neue Fassung der Regeln';
    case 'term':
      return 'eigene Festlegung für diesen Fall';
    case 'facts':
      return 'geänderte Angaben';
  }
}

/**
 * „ab 10.12. alle 2 Monate, weil 25. Geburtstag (dann fällig am 16.01.2027)“, „ab 01.01. wieder monatlich, weil die eigene
 * Festlegung endet“
 */
export function comingSentence({ on, because, rule, due }: ComingChange, today: IsoDate): string {
  const interval = intervalOrNone(rule?.interval ?? null);
  const then = due === null ? '' : ` (dann fällig am ${fullDate(due)})`;
  const day = shortDate(on, today);
  const termEnds = because.kind === 'term' && rule?.setBy?.who !== 'own';
  if (termEnds) return `ab ${day} wieder ${interval}, weil die eigene Festlegung endet${then}`;
  return `ab ${day} ${interval}, weil ${reasonWords(because)}${then}`;
}

/** What moved the date, and how; `rule` is the one that holds today. */
export function shiftSentence({ on, from, to, because }: DueShift, rule: AppliedRule | null): string {
  const before = from ? `statt ${fullDate(from)}` : 'vorher ohne Datum';
  const after = to ? `fällig am ${fullDate(to)}` : 'ohne Mindestkontakt';
  if (because.kind === 'facts') return `Änderung der Angaben am ${fullDate(on)}: ${after} (${before}).`;
  const since =
    because.kind === 'age'
      ? `Seit dem ${reasonWords(because)} am ${fullDate(on)}`
      : `Ab ${fullDate(on)} (${reasonWords(because)})`;
  const interval = rule?.interval ? `${intervalWords(rule.interval)}, ` : '';
  return `${since}: ${interval}${after} (${before}).`;
}
