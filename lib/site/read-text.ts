/** Reads one person from text copied out of a case system: the page reader's labels, formats and words, but no page. */
import type { Adapter } from './adapter';
import { type Compiled, compile, type Slot } from './compile';
import { parseField } from './formats';
import { interpret } from './interpret';
import { FIELDS, type FieldName, type Profile } from './profile';
import type { RawPerson, RawValue } from './raw';
import { SEVERAL, wordsOf } from './text';
import { type Cell, type Line, linesOf } from './text-lines';
import { isHead, type Table, tableAt } from './text-tables';

/** Longest text that is read, in UTF-16 units: several screens of a case system. */
export const LONGEST_TEXT = 20_000;

export interface TextReading {
  profile: Profile;
  /** The heading of somebody else's section, which was left out; null where there is none. */
  leftOut: string | null;
}

interface Found extends RawValue {
  slot: Slot;
  /** Blank lines between label and value, for values in the line below; else null. */
  gap: number | null;
}

/** What belongs together: from one heading of another person to the next. */
interface Section {
  heading: string | null;
  found: Found[];
}

/** Stands for a value that cannot be told from its neighbours: „nicht erkannt“. */
const UNSURE = `unsicher ${SEVERAL}`;
const WEIGHT = 0.9;
const VERIFIED: readonly string[] = [
  'customerNumber',
  'benefitUnitNumber',
  'birthDate',
  'lastTalk',
  'nextAppointment',
  'planConcluded',
] satisfies FieldName[];
const MAPPED: readonly string[] = ['team', 'status', 'profile'] satisfies FieldName[];

/**
 * @param text as pasted; at most `LONGEST_TEXT`
 * @returns `customerNumber` is null where the text shows none or several. Members of the Bedarfsgemeinschaft are not read
 * @throws RangeError for a longer text: reading half of it would hide a contradiction in the rest
 */
export function readText(text: string, adapter: Adapter): TextReading {
  if (text.length > LONGEST_TEXT) throw new RangeError('the text is too long');
  const compiled = compile(adapter);
  const lines = linesOf(text.toWellFormed().normalize('NFC'), compiled);
  const sections = sectionsOf(lines, compiled, adapter);
  const hasNumber = ({ found }: Section): boolean =>
    found.some(({ slot, raw }) => slot === 'customerNumber' && isValue('customerNumber', raw, adapter));
  const own = sections.find(hasNumber) ?? sections[0];
  const person: RawPerson = { values: {}, members: [] };
  const gaps = new Set(
    (own?.found ?? []).flatMap(({ slot, raw, gap }) => (gap !== null && isValue(slot, raw, adapter) ? [gap] : [])),
  );
  if (gaps.size === 0) gaps.add(0);
  for (const { slot, raw, rank, weight, gap } of own?.found ?? []) {
    // Further away than the other values of this text: the field is empty, and this is something else.
    const value = gap !== null && !gaps.has(gap) ? '' : raw;
    person.values[slot] = [...(person.values[slot] ?? []), { raw: value, rank, weight }];
  }
  const leftOut = sections.find((section) => section !== own && section.heading !== null)?.heading ?? null;
  return { profile: { ...interpret(person, adapter), pasted: true }, leftOut };
}

/** Whether the text has the format of a field whose format tells it from any other text. */
function isValue(slot: Slot, raw: string, adapter: Adapter): boolean {
  const field = FIELDS.find((each) => each === slot);
  const parsed = field && VERIFIED.includes(field) ? parseField(field, raw, adapter) : null;
  return parsed !== null && 'value' in parsed;
}

function sectionsOf(lines: Line[], compiled: Compiled, adapter: Adapter): Section[] {
  let section: Section = { heading: null, found: [] };
  const sections = [section];
  // Where values stand behind colons, a colon with nothing behind it is an empty field.
  const inlineStyle = lines.some(({ cells }) => cells.some(({ label, inline }) => label?.slot !== 'other' && inline));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const heading = othersHeading(line, compiled);
    if (heading) {
      section = { heading, found: [] };
      sections.push(section);
      continue;
    }
    const table = isHead(line) ? tableAt(lines, at) : null;
    if (table) {
      section.found.push(...fromTable(table));
      at += table.length - 1;
      continue;
    }
    const [only] = line.cells;
    const below = line.cells.length === 1 && only?.label && (only.inline === null || (!only.inline && !inlineStyle));
    if (below && only.label) {
      const next = lines[at + 1];
      const value = next?.cells.length === 1 && !next.cells[0]?.label ? next.cells[0] : undefined;
      const raw = value ? certain(only.label.slot, value.text, lines[at + 2], compiled, adapter) : '';
      section.found.push({ ...only.label, raw, weight: WEIGHT, gap: value ? (next?.gap ?? 0) : null });
      if (value) at += 1;
    } else section.found.push(...fromCells(line.cells, compiled, adapter));
  }
  return sections;
}

/** „Partnerin“, „Angaben zum Kind“, „Ehepartner: Muster, Bo“: what follows is about somebody else. */
function othersHeading({ cells }: Line, { otherPersons, labels }: Compiled): string | null {
  const [cell, more] = cells;
  if (!cell || more || cell.text.length > 80) return null;
  const isUnknown = cell.label === null || (cell.label.slot === 'other' && cell.inline !== null);
  const title = cell.inline === null ? cell.text : cell.text.slice(0, cell.text.indexOf(':'));
  if (!isUnknown || labels.has(wordsOf(title).replaceAll(' ', ''))) return null;
  if (cell.inline && (/\d/.test(cell.inline) || !/\p{L}[\s,]+\p{L}/u.test(cell.inline))) return null;
  const words = wordsOf(title).split(' ');
  return words.some((word) => otherPersons.some((other) => word.startsWith(other))) ? title : null;
}

/** The value of a line below, or what marks it as uncertain: it might be a label that the adapter does not know. */
function certain(slot: Slot, raw: string, after: Line | undefined, compiled: Compiled, adapter: Adapter): string {
  const isAlone = after !== undefined && !after.cells[0]?.label;
  if (slot === 'name' || slot === 'caseWorker') return isNameLike(raw, isAlone, compiled) ? raw : UNSURE;
  if (!isAlone || VERIFIED.includes(slot)) return raw;
  if (!MAPPED.includes(slot)) return UNSURE;
  const { facts } = interpret({ values: { [slot]: [{ raw, rank: 0, weight: 1 }] }, members: [] }, adapter);
  return Object.values(facts).some((fact) => fact !== null) ? raw : UNSURE;
}

function isNameLike(raw: string, needsComma: boolean, { notNames }: Compiled): boolean {
  const words = wordsOf(raw).split(' ');
  return words.length > 1 && (!needsComma || raw.includes(',')) && !words.some((word) => notNames.has(word));
}

/** Labels with their values in one line: „Label: value“, or label and value side by side. */
function fromCells(cells: Cell[], compiled: Compiled, adapter: Adapter): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (!cell?.label) continue;
    const { slot } = cell.label;
    const from = cell.inline ? at : at + 1;
    const until = cells.findIndex((each, index) => index > at && each.label);
    const beside = cells.slice(from, until < 0 ? cells.length : until);
    const raw = cell.inline || (beside[0]?.text ?? '');
    const more = beside.slice(1).filter(({ text }) => text);
    found.push({ ...cell.label, raw: isOneValue() ? raw : UNSURE, weight: WEIGHT, gap: null });
    if (until < 0) break;
    at = until - 1;

    /** A second value beside it may be another person's; a second label in the value, another field's. */
    function isOneValue(): boolean {
      if (/(?<!\d):|:(?!\d)/.test(raw)) return false;
      if (more.length % 2 === 1 || more.some(({ text }) => isValue(slot, text, adapter))) return false;
      return !!cell?.inline || !raw || (slot !== 'name' && slot !== 'caseWorker') || isNameLike(raw, false, compiled);
    }
  }
  return found;
}

/** A table is the person's where it has a column of customer numbers, or one row of facts that name nobody. */
function fromTable({ heads, rows, fits }: Table): Found[] {
  const slots = heads.map(({ label }) => label?.slot);
  const isPersons = slots.includes('customerNumber');
  const isFacts =
    rows.length === 1 && slots.every((slot) => slot && !/^(other|name|lastName|firstName|birthDate)$/.test(slot));
  if (!isPersons && !isFacts) return [];
  return rows.flatMap((cells) =>
    heads.flatMap(({ label }, column) =>
      label ? [{ ...label, raw: fits ? (cells[column]?.text ?? '') : UNSURE, weight: WEIGHT, gap: null }] : [],
    ),
  );
}
