/** Words of „Nachschlagen“ that come ready-made with its entries, and those of its pages. */
import type { Group } from '../lookup/entry';
import type { ChecklistItem } from '../rules/checklist-schema';

const CONDITIONS: Record<NonNullable<ChecklistItem['condition']>, string> = {
  jointTalk: 'Bei einem gemeinsamen Gespräch',
  nextAppointment: 'Mit Folgetermin',
  p16aReferral: 'Bei einer Leistung nach § 16a',
};

export const LOOKUP_WORDS = {
  /** „5 Punkte“ */
  items: (count: number): string => (count === 1 ? '1 Punkt' : `${count} Punkte`),
  conditions: CONDITIONS,
} as const;

export const GROUP_WORDS: Record<Group, string> = {
  checklists: 'Checklisten',
  rules: 'Regeln',
  terms: 'Begriffe',
  cases: 'Fälle',
};
