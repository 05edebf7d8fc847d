/** Intervals of one case as the panel shows them, and what the packs offer. */
import type { CaseTerm } from '../rules/facts';
import { termEffects, termOffer } from '../rules/term-effects';
import { fullDate, intervalWords } from '../text/dates';
import { sourceText } from '../text/rule-sentences';
import { TERM_WORDS, termSpan, termState } from '../text/terms';
import type { TermsView } from '../view-case';
import type { Context } from './context';
import type { Evaluated } from './evaluate';

const KINDS: readonly CaseTerm['kind'][] = ['closer', 'relief'];

/** The newest first. */
export function termsView({ packs, rules, today }: Context, { bundle, input }: Evaluated): TermsView {
  const effects = termEffects(input, packs, rules, today);
  const list = (bundle?.terms ?? []).map(({ id, kind, interval, reason, from, until }, at) => {
    const effect = effects[at] ?? 'over';
    return {
      id,
      kind,
      interval,
      reason,
      from,
      until,
      title: `${TERM_WORDS[kind]}: ${intervalWords(interval)}`,
      span: termSpan({ from, until }),
      state: termState({ kind, from, until }, effect, today),
      canEnd: effect !== 'over' && until !== today,
    };
  });
  const offer = termOffer(packs);
  const offered = KINDS.flatMap((kind) => {
    const rule = offer[kind];
    if (!rule) return [];
    const note = rule.validTo === null ? null : `Die Regel galt bis ${fullDate(rule.validTo)}.`;
    return [
      {
        kind,
        label: TERM_WORDS[kind],
        source: sourceText(rule),
        note: rule.validTo !== null && rule.validTo < today ? note : null,
      },
    ];
  });
  return { list: list.toSorted((a, b) => (a.from < b.from ? 1 : -1)), offered };
}
