/** How a person cooperates, in words that do not judge her. */
import type { IsoDate } from '../rules/facts';
import type { CooperationFinding } from '../rules/finding';
import type { CooperationView } from '../view-case';
import { fullDate } from './dates';

const STATES: Record<CooperationFinding['state'], CooperationView['state']> = {
  selfDetermined: { text: 'selbstbestimmtes Handeln', tone: 'neutral' },
  externallyDetermined: { text: 'fremdbestimmtes Handeln', tone: 'warningLight' },
  notAssessed: { text: 'noch keine Einschätzung notiert', tone: 'neutral' },
};

export const cooperationState = (state: CooperationFinding['state']): CooperationView['state'] => STATES[state];

/** „eigene Einschätzung vom 20.11.2026“; empty where only events speak. */
export const cooperationNote = (since: IsoDate | null): string =>
  since === null ? '' : `eigene Einschätzung vom ${fullDate(since)}`;

/** „Wiederholte Meldepflichtverletzungen (2 in Folge)“ */
export function happenedWords(situation: string, key: string, count: number | null): string {
  if (count === null) return situation;
  if (key === 'repeatedNoShow') return `${situation} (${count} in Folge)`;
  return `${situation} (${count === 1 ? '1 Schritt überfällig' : `${count} Schritte überfällig`})`;
}
