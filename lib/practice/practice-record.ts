/** The invented customer of the practice case, as a case system would show her. */
import { toDay, toIso } from '../rules/dates';
import type { IsoDate } from '../rules/facts';

export interface PracticeRecord {
  name: string;
  groups: { title: string; rows: { label: string; value: string }[] }[];
}

/** Nobody's number: no Agentur has the key 000. */
export const PRACTICE_NUMBER = '000X000001';

/** A month of contact is over by about a fortnight, whatever day it is. */
const TALK_AGO = 45;
const PLAN_AGO = 100;

export function practiceRecord(today: IsoDate): PracticeRecord {
  return {
    name: 'Muster, Maxi',
    groups: [
      {
        title: 'Stammdaten',
        rows: [
          { label: 'Kundennummer', value: PRACTICE_NUMBER },
          { label: 'Geburtsdatum', value: '01.04.1984' },
          { label: 'Team', value: '412 Ü25' },
        ],
      },
      {
        title: 'Vermittlung',
        rows: [
          { label: 'Profillage', value: 'marktnah' },
          { label: 'Status', value: 'arbeitslos' },
          { label: 'Letzte Beratung', value: germanDay(today, TALK_AGO) },
          { label: 'Nächster Termin', value: '–' },
          { label: 'Kooperationsplan vom', value: germanDay(today, PLAN_AGO) },
        ],
      },
    ],
  };
}

/** „06.10.2026“ */
const germanDay = (today: IsoDate, ago: number): string =>
  toIso(toDay(today) - ago)
    .split('-')
    .reverse()
    .join('.');
