/** From the cells of a row to what it says of a provider, or what is wrong with which column. Pure. */
import { isDay } from '../rules/dates';
import { type Column, type ContactPart, valueOfWord, WORDS } from './columns';
import { LONGEST, MOST_WEEKS, type Provider, type ProviderContact, type Service } from './provider-schema';

/** A cell under its heading. `kind`: the value of a JSON file that is neither text nor number. */
export interface Cell {
  heading: string;
  column: Column;
  text: string | { kind: 'structure' };
}

/** Why a cell cannot be taken. */
export type CellProblem =
  | { is: 'missing' }
  | { is: 'tooLong'; most: number }
  | { is: 'noDay' }
  | { is: 'future' }
  | { is: 'noWeeks'; most: number }
  | { is: 'unknownWord'; word: string; known: string[] }
  | { is: 'structure' };

export interface WrongCell {
  heading: string;
  problem: CellProblem;
}

/** Of fields without a column nothing is said: what is known of them stays. */
export type RowValues = Partial<Provider> & Pick<Provider, 'name'>;

/**
 * @param today a check in the future is a typing error
 * @returns all that is wrong with the row, or its values
 */
export function readRow(cells: readonly Cell[], today: string): { values: RowValues } | { wrong: WrongCell[] } {
  const wrong: WrongCell[] = [];
  const values: Partial<Provider> = {};
  const contacts: ProviderContact[] = [];
  for (const { heading, column, text } of cells) {
    if (typeof text !== 'string') {
      wrong.push({ heading, problem: { is: 'structure' } });
      continue;
    }
    if ('at' in column) {
      const problem = tooLong(column.field, text);
      if (problem) wrong.push({ heading, problem });
      const contact = contacts[column.at] ?? { name: '', phone: '', email: '' };
      contacts[column.at] = { ...contact, [PART_OF[column.field]]: lines(text) };
      continue;
    }
    const read = fieldOf(column.field, lines(text), today);
    if ('problem' in read) wrong.push({ heading, problem: read.problem });
    else Object.assign(values, { [column.field]: read.value });
  }
  if (cells.some(({ column }) => 'at' in column))
    values.contacts = contacts.filter((contact) => contact && Object.values(contact).some((part) => part !== ''));
  const { name } = values;
  return name === undefined || wrong.length > 0 ? { wrong } : { values: { ...values, name } };
}

const PART_OF: Record<ContactPart, keyof ProviderContact> = { contactName: 'name', phone: 'phone', email: 'email' };

type Read = { value: unknown } | { problem: CellProblem };

function fieldOf(field: Exclude<Column['field'], ContactPart>, text: string, today: string): Read {
  switch (field) {
    case 'name':
      return text === '' ? { problem: { is: 'missing' } } : textOf(field, text);
    case 'services':
      return servicesOf(text);
    case 'accessibility':
    case 'agreement': {
      const value = text === '' ? null : valueOfWord(field, text);
      return text !== '' && value === null ? unknownWord(field, text) : { value };
    }
    case 'waitingWeeks':
      return weeksOf(text);
    case 'agreementUntil':
    case 'checkedOn': {
      const value = text === '' ? null : dayOf(text);
      if (text !== '' && value === null) return { problem: { is: 'noDay' } };
      if (field === 'checkedOn' && value !== null && value > today) return { problem: { is: 'future' } };
      return { value };
    }
    default:
      return textOf(field, text);
  }
}

function textOf(field: keyof typeof LONGEST, text: string): Read {
  const problem = tooLong(field, text);
  return problem ? { problem } : { value: text };
}

function tooLong(field: keyof typeof LONGEST, text: string): CellProblem | null {
  return text.length > LONGEST[field] ? { is: 'tooLong', most: LONGEST[field] } : null;
}

function servicesOf(text: string): Read {
  const words = text
    .split(/[,;|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const found: Service[] = [];
  for (const word of words) {
    const service = valueOfWord('services', word);
    if (service === null) return unknownWord('services', word);
    if (!found.includes(service)) found.push(service);
  }
  return { value: found };
}

function unknownWord(field: keyof typeof WORDS, word: string): Read {
  const known = Object.values(WORDS[field]).flatMap(([first = '']) => first);
  return { problem: { is: 'unknownWord', word: word.slice(0, 60), known } };
}

/** „3“, „3 Wochen“, „keine“. */
function weeksOf(text: string): Read {
  if (text === '') return { value: null };
  if (/^keine?$/i.test(text)) return { value: 0 };
  const weeks = Number(/^(\d{1,4})(?: ?Wochen?)?$/i.exec(text)?.[1] ?? Number.NaN);
  return weeks <= MOST_WEEKS ? { value: weeks } : { problem: { is: 'noWeeks', most: MOST_WEEKS } };
}

/** „2026-11-05“ or „5.11.2026“; null where it is no day. */
function dayOf(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = german ?? [];
  const iso = german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(iso) ? iso : null;
}

/** Without control characters and blanks at the ends of lines. */
function lines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
