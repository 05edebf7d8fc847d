/** What was recognised in a pasted text or on a page, field by field. */
import { FIELDS, type FieldName, type Profile } from '../site/profile';
import { fullDate } from './dates';
import { fieldTitle, type ReadFrom, readProblemWords } from './words';

export interface FieldReading {
  field: FieldName;
  label: string; // „Geburtsdatum“
  value: string | null;
  /** „hat nicht das erwartete Format“, „im Text leer“, „nicht im Text gefunden“; null where all is well. */
  why: string | null;
  /** True where the text contradicts or is malformed, false where it just does not tell. */
  problem: boolean;
}

const ABSENT: Record<ReadFrom, [empty: string, missing: string]> = {
  text: ['im Text leer', 'nicht im Text gefunden'],
  page: ['auf der Seite leer', 'nicht auf der Seite gefunden'],
};

/** Every field in the order of the record, with its value or the reason why there is none. */
export function fieldReadings({ fields, notRecognised, labelled }: Profile, from: ReadFrom = 'text'): FieldReading[] {
  const [empty, missing] = ABSENT[from];
  return FIELDS.map((field) => {
    const label = fieldTitle(field);
    const value = fields[field];
    const shown = value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? fullDate(value) : value;
    const problem = notRecognised.find((each) => each.field === field);
    if (problem) return { field, label, value: shown, why: readProblemWords(problem.why, from), problem: true };
    const why = value === null ? (labelled.includes(field) ? empty : missing) : null;
    return { field, label, value: shown, why, problem: false };
  });
}

/** „9 von 11 Angaben erkannt“ */
export function readingSummary(readings: FieldReading[]): string {
  const read = readings.filter(({ value, problem }) => value !== null && !problem).length;
  return `${read} von ${readings.length} Angaben erkannt`;
}
