/** The time of a SAP in words: what is used and left, and whom to tell of an overload. */
import type { IsoDate } from '../rules/facts';
import type { Capacity } from '../rules/sap/capacity';
import type { TimeBudget } from '../rules/sap/time-budget';
import type { StateWords } from './sap-duties';
import { citationWords } from './sap-terms';
import { hoursText } from './ui-planner';

/** „12:30 Std.“ for minutes. */
export const minutesText = (minutes: number): string => hoursText(minutes / 60);

const MISSING = { employees: 'Beschäftigte der Behörde', fte: 'Ihr Stellenanteil' } as const;

/** „12:30 Std. von 200 Std., es bleiben 187:30 Std.“, „3 Std. über der Zeit“ */
export function budgetState({ state, used, budget, left, missing }: TimeBudget): StateWords {
  if (budget === null || left === null) {
    const names = missing.map((fact) => MISSING[fact]).join(', ');
    return { tone: 'missing', icon: 'missingData', text: `Angaben fehlen: ${names}` };
  }
  const of = `${minutesText(used)} von ${minutesText(budget)}`;
  if (state === 'within') return { tone: 'neutral', icon: null, text: `${of}, es bleiben ${minutesText(left)}` };
  const over = `${of}, ${minutesText(-left)} darüber`;
  return state === 'lasting'
    ? { tone: 'danger', icon: 'overdue', text: `${over}: dauerhaft überlastet` }
    : { tone: 'warning', icon: 'flag', text: over };
}

/** Whom to speak to or to inform; null while the time suffices. */
export function overloadAdvice({ state, rule }: TimeBudget, today: IsoDate): string | null {
  const source = citationWords(rule, today);
  if (state === 'over') {
    return `Mehr Zeit ist die Ausnahme. Bitte sprechen Sie sie mit der Behördenleitung ab (${source}).`;
  }
  if (state === 'lasting') {
    return `Eine dauerhafte Überlastung ist dem Fachreferat im Ministerium des Innern anzuzeigen (${source}). Sprechen Sie auch mit der Behördenleitung.`;
  }
  return null;
}

/** How the time came about, and how an overload is read. */
export function budgetWhy({ rule }: TimeBudget, total: Capacity | null, today: IsoDate): string[] {
  return [
    ...(total
      ? [
          `Für alle SAP der Behörde zusammen: ${minutesText(total.totalMinutes)} im Jahr, verteilt nach Stellenanteilen.`,
        ]
      : []),
    `${rule.label}: ${citationWords(rule, today)} (${rule.id}).`,
    ...(rule.reading ? [`So liest es Fallblick: ${rule.reading}`] : []),
  ];
}
