/** Intervals set for one case, in words. */
import type { CaseTerm, IsoDate } from '../rules/facts';
import type { TermEffect } from '../rules/term-effects';
import { fullDate, shortDate } from './dates';

export const TERM_WORDS: Record<CaseTerm['kind'], string> = {
  closer: 'Engerer Kontakt (Förderrecht)',
  relief: 'Entlastung im Einzelfall',
};

/** „ab 01.11.2026 bis 31.12.2026“, „ab 01.11.2026 ohne Ende“ */
export function termSpan({ from, until }: Pick<CaseTerm, 'from' | 'until'>): string {
  return `ab ${fullDate(from)} ${until === null ? 'ohne Ende' : `bis ${fullDate(until)}`}`;
}

/** Whether it holds today, and why not. */
export function termState(
  { kind, from, until }: Pick<CaseTerm, 'kind' | 'from' | 'until'>,
  effect: TermEffect,
  today: IsoDate,
): string {
  switch (effect) {
    case 'coming':
      return `gilt ab ${shortDate(from, today)}`;
    case 'over':
      return `beendet${until === null ? '' : ` am ${fullDate(until)}`}`;
    case 'holds':
      return until === today ? 'gilt, endet heute' : 'gilt';
    case 'notAllowed':
      return 'ohne Wirkung: Das Konzept sieht sie für diesen Fall heute nicht vor.';
    case 'noEffect':
      return kind === 'closer'
        ? 'ohne Wirkung: Der Mindestkontakt ist schon kürzer.'
        : 'ohne Wirkung: Der Abstand ist schon länger.';
  }
}
