/** German of „Adapter prüfen“: how a field was found, and what has moved. */
import type { AdapterCheck, CheckLine } from '../messages/teach';
import type { Found } from '../site/field-checks';
import { fullDate } from './dates';
import { fieldTitle, readProblemWords } from './words';

export interface CheckedField {
  field: CheckLine['field'];
  label: string; // „Geburtsdatum“
  value: string | null;
  /** „gefunden über „Geb. am““, „Beschriftung nicht auf dieser Seite“ */
  how: string;
  /** True where something is wrong with it, false where it is read or just not there. */
  problem: boolean;
  /** „Bewegt: am 20.11.2026 über „Team“ gefunden, jetzt nur noch über die Stelle.“ */
  moved: string | null;
  /** „angelernt am 20.11.2026, geprüft am 21.11.2026“ */
  taught: string | null;
}

/** A value of the profile as it is shown: days in German. */
export const shownValue = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? fullDate(value) : value);

/** „auf der Seite einer Person“ and what it means for the check. */
export function checkSummary({ title, version, page, rows, fields }: AdapterCheck): string {
  const read = fields.filter(({ state }) => state === 'ok').length;
  const where = {
    detail: 'Seite einer Person',
    list: `Liste mit ${rows} Personen (geprüft: die erste)`,
    none: 'kein Fall erkannt',
  }[page];
  return `${title}, Fassung ${version} · ${where} · ${read} von ${fields.length} Feldern gelesen`;
}

export function checkedField(line: CheckLine, before: string | null): CheckedField {
  const { field, state, value, taught } = line;
  return {
    field,
    label: fieldTitle(field),
    value: value === null ? null : shownValue(value),
    how: howWords(line),
    problem: state !== 'ok' && state !== 'empty' && state !== 'missing',
    moved: movedWords(line, before),
    taught: taught && taughtWords(taught),
  };
}

function howWords({ state, how, by }: CheckLine): string {
  if (state === 'missing') return 'Beschriftung nicht auf dieser Seite';
  const labels = by.map((text) => `„${text}“`);
  if (state === 'conflict') {
    return labels.length > 1
      ? `${labels.slice(0, -1).join(', ')} und ${labels.at(-1)} widersprechen sich`
      : `${labels[0] ?? ''} steht mehrfach verschieden auf der Seite`.trim();
  }
  const found = how === 'label' ? `gefunden über ${labels[0] ?? ''}` : PLACES[how ?? 'heading'];
  if (state === 'empty') return `${found}, leer`;
  return state === 'ok' ? found : `${found}, ${readProblemWords(state, 'page')}`;
}

const PLACES = {
  label: '',
  selector: 'gefunden über die Stelle, ohne Beschriftung',
  heading: 'gefunden in der Überschrift',
};

const foundWords = ({ how, text }: Found): string =>
  ({ label: `über „${text}“`, selector: 'über die Stelle', heading: 'in der Überschrift' })[how];

function movedWords({ moved }: CheckLine, before: string | null): string | null {
  if (!moved || before === null) return null;
  const { from, to } = moved;
  const day = fullDate(before);
  if (!from) return `Neu gefunden: am ${day} stand das Feld nicht auf der Seite.`;
  if (!to) return `Bewegt: am ${day} ${foundWords(from)} gefunden, jetzt nicht mehr.`;
  const now = to.how === 'selector' ? 'jetzt nur noch über die Stelle' : `jetzt ${foundWords(to)}`;
  return `Bewegt: am ${day} ${foundWords(from)} gefunden, ${now}.`;
}

const taughtWords = ({ on, tested }: NonNullable<CheckLine['taught']>): string =>
  `angelernt am ${fullDate(on)}${tested ? `, geprüft am ${fullDate(tested)}` : ', noch nicht geprüft'}`;
