/** Words of the workspace for SAP that several of its texts share. */
import type { IsoDate } from '../rules/facts';
import type { AppliedRule } from '../rules/finding';
import { compactDate, fullDate } from './dates';
import { sourceText } from './rule-sentences';

/** „Q4 2026“ for `2026-Q4`. */
export function quarterName(id: string): string {
  const [year, quarter] = id.split('-');
  return `${quarter} ${year}`;
}

/** „außer Kraft seit 30.6.2010“; null while it is in force, and where no end is known. */
export function expiredWords({ validTo }: Pick<AppliedRule, 'validTo'>, today: IsoDate): string | null {
  if (validTo === null || validTo >= today) return null;
  return `außer Kraft seit ${compactDate(validTo)}${validTo.slice(0, 4)}`;
}

/** „galt vom 27.08.2007 bis 30.06.2010, außer Kraft seit 30.6.2010“ */
export function validityWords(rule: Pick<AppliedRule, 'validFrom' | 'validTo'>, today: IsoDate): string {
  const { validFrom, validTo } = rule;
  if (validFrom === null && validTo === null) return 'Beginn und Ende der Geltung nennt die Quelle nicht';
  const expired = expiredWords(rule, today);
  const holds = expired === null ? 'gültig' : 'galt';
  const from = validFrom === null ? '' : ` ${validTo === null ? 'ab' : 'vom'} ${fullDate(validFrom)}`;
  const to = validTo === null ? '' : ` bis ${fullDate(validTo)}`;
  return `${holds}${from}${to}${expired === null ? '' : `, ${expired}`}`;
}

/** „SAP-Erlass NRW 2016, II 2.2“; of an expired decree with the words for it. */
export function citationWords(rule: AppliedRule, today: IsoDate): string {
  const expired = expiredWords(rule, today);
  return expired === null ? sourceText(rule) : `${sourceText(rule)} (${expired})`;
}
