/** German words for what a rule's conditions ask for, as headings and cells of a table have them. */
import type { InputName } from '../rules/fact-domains';
import type { Priority } from '../rules/facts';
import { factWord } from './words';

/** Headings, each for one fact only. */
export const INPUT_TITLES: Record<InputName, string> = {
  team: 'Team',
  ageBand: 'Alter',
  profile: 'I oder Z',
  zReason: 'Grund für Z',
  careYear: 'Betreuungsjahr',
  marketDistance: 'Marktnähe',
  status: 'Status',
  integrated: 'integriert',
  notReasonable: 'nicht zumutbar (§ 10)',
  claimant: 'erwerbsfähig',
  refugee: 'Flucht',
  priority: 'Rang im Fallbestand',
};

const PRIORITY_WORDS: Record<Priority, string> = {
  initialPhase: 'Anfangsphase',
  immediateIntegration: 'schnelle Integration',
  cooperative: 'wirkt mit',
  uncooperative: 'wirkt nicht mit',
  permanentIncapacity: 'dauerhaft nicht leistungsfähig',
  noPerspective: 'ohne Perspektive',
};

/** „arbeitslos“, „ja“, „weder I noch Z“; a word of the pack's own stays as it is. */
export function conditionWord(name: InputName, value: string): string {
  if (value === 'true') return 'ja';
  if (value === 'false') return 'nein';
  if (name === 'profile' && value === 'none') return 'weder I noch Z';
  if (name === 'priority') return PRIORITY_WORDS[value as Priority] ?? value;
  return factWord(name, value);
}
