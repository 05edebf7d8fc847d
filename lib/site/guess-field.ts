/** Which field a value on a page may be, by its label and its format. A proposal: the user decides. */
import type { IsoDate } from '../rules/facts';
import type { Adapter } from './adapter';
import { compile } from './compile';
import { parseField } from './formats';
import type { FieldName } from './profile';
import { recipeOf } from './recipe';
import { clean, labelKey, wordsOf } from './text';
import { mapWord } from './words';

const DATE_LABELS: [FieldName, RegExp][] = [
  ['birthDate', /geb/],
  ['planConcluded', /kooperation|koop|plan/],
  ['nextAppointment', /nächst|folge|termin|einlad/],
  ['lastTalk', /letzt|gespräch|beratung|kontakt/],
];
const WORD_LABELS: [FieldName, RegExp][] = [
  ['team', /team|bereich|organisation/],
  ['status', /status/],
  ['profile', /profil|markt/],
  ['caseWorker', /bearbeit|betreu|ifk|vermittler|fachkraft|fallmanag|ansprech/],
  ['name', /name|person|kund/],
];
/** Years before today from which on a date is rather a birth date. */
const ADULT = 14;

/**
 * @param label what stands as label, or null
 * @param raw the value as shown; '' for an empty field
 * @returns null where nothing tells
 */
export function guessField(label: string | null, raw: string, adapter: Adapter, today: IsoDate): FieldName | null {
  const named = label === null ? undefined : compile(recipeOf(adapter)).labels.get(labelKey(label));
  if (named && named.slot !== 'other' && named.slot !== 'title' && named.slot !== 'firstName') {
    return named.slot === 'lastName' ? 'name' : named.slot;
  }
  const words = label === null ? '' : wordsOf(label);
  const byWords = (list: [FieldName, RegExp][]): FieldName | null =>
    list.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  const read = (field: FieldName): string | null => {
    const parsed = parseField(field, raw, adapter);
    return parsed && 'value' in parsed ? parsed.value : null;
  };
  for (const field of ['customerNumber', 'benefitUnitNumber'] as const) if (read(field)) return field;
  const date = read('birthDate');
  if (date) return byWords(DATE_LABELS) ?? byDay(date, today);
  const shown = clean(raw);
  const { values } = adapter;
  if (mapWord(shown, values.status)) return 'status';
  if (mapWord(shown, values.marketDistance) || mapWord(shown, values.profile)) return 'profile';
  if (mapWord(shown, values.team)) return 'team';
  if (!shown) return byWords(DATE_LABELS) ?? byWords(WORD_LABELS);
  const byLabel = byWords(WORD_LABELS);
  if (byLabel) return byLabel;
  return /^[^\d,]{2,60}, ?[^\d,]{2,60}$/.test(shown) ? 'name' : null;
}

/** Whether a text rather is a value than the label of one: a number, a date, a word the adapter maps, a person's name. */
export const isValueLike = (text: string, adapter: Adapter): boolean =>
  /\d{3}/.test(text) || guessField(null, text, adapter, '2000-01-01') !== null;

function byDay(date: IsoDate, today: IsoDate): FieldName {
  if (date > today) return 'nextAppointment';
  return Number(today.slice(0, 4)) - Number(date.slice(0, 4)) > ADULT ? 'birthDate' : 'lastTalk';
}
