/** What a talk with a Soziale Ansprechperson is about, in words. */
import type { Concern } from '../sap/rows';

export const CONCERN_WORDS: Record<Concern, string> = {
  workload: 'Belastung durch die Arbeit',
  conflict: 'Konflikt am Arbeitsplatz',
  health: 'körperliche Gesundheit',
  mentalHealth: 'seelische Gesundheit',
  addiction: 'Sucht',
  family: 'Familie und Partnerschaft',
  bereavement: 'Trauer und Verlust',
  finances: 'Geld und Schulden',
  other: 'anderes',
};
