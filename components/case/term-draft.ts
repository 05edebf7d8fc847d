/** What is typed into the form of an interval for one case, and how it becomes one. Pure. */
import type { CaseTerm, IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { isIsoDate } from '../date-text';

export type Unit = keyof typeof UI.terms.units;

export interface TermDraft {
  kind: CaseTerm['kind'];
  count: string;
  unit: Unit;
  reason: string;
  from: string;
  until: string;
}

type TermField = 'count' | 'reason' | 'from' | 'until';
type TermResult = { ok: true; term: CaseTerm } | { ok: false; field: TermField; message: string };

/** The draft of a stored interval, or an empty one from today on. */
export function termDraft(term: CaseTerm | null, kind: CaseTerm['kind'], today: IsoDate): TermDraft {
  if (!term) return { kind, count: '', unit: 'W', reason: '', from: today, until: '' };
  const [, count = '', unit = 'W'] = /^P(\d+)([DWM])$/.exec(term.interval) ?? [];
  return { kind: term.kind, count, unit: unit as Unit, reason: term.reason, from: term.from, until: term.until ?? '' };
}

/** The interval to be saved, or the first thing that is wrong. */
export function toTerm({ kind, count, unit, reason, from, until }: TermDraft): TermResult {
  const refuse = (field: TermField, message: string): TermResult => ({ ok: false, field, message });
  if (!/^[1-9]\d{0,2}$/.test(count.trim())) return refuse('count', UI.terms.countMissing);
  if (!reason.trim()) return refuse('reason', UI.terms.reasonMissing);
  if (!isIsoDate(from)) return refuse('from', UI.common.dateMissing);
  if (until && !isIsoDate(until)) return refuse('until', UI.common.dateMissing);
  if (until && until < from) return refuse('until', UI.terms.untilTooEarly);
  const interval = `P${count.trim()}${unit}`;
  return { ok: true, term: { kind, interval, reason: reason.trim(), from, until: until || null } };
}
