/** What a talk with a Soziale Ansprechperson is about, in words. */
import type { Concern } from '../sap/rows';

export const CONCERN_WORDS: Record<Concern, string> = {
  workload: 'Arbeitsbelastung',
  conflict: 'Konflikt am Arbeitsplatz',
  health: 'Gesundheit',
  mentalHealth: 'Seelische Belastung',
  addiction: 'Sucht',
  family: 'Familie und Partnerschaft',
  bereavement: 'Trauer',
  finances: 'Schulden und Geld',
  other: 'Anderes',
};
