/** Reads one person from text copied out of a case system: the page reader's labels, formats and words, but no page. */
import type { Adapter } from './adapter';
import { type Compiled, compile } from './compile';
import { interpret } from './interpret';
import type { Profile } from './profile';
import type { RawPerson } from './raw';
import { recipeOf } from './recipe';
import { wordsOf } from './text';
import { type Cell, type Line, linesOf } from './text-lines';
import { isHead, type Table, tableAt } from './text-tables';
import { certain, type Found, isCertainBeside, isValue, settled, UNSURE } from './text-values';

/** Longest text that is read, in UTF-16 units: several screens of a case system. */
export const LONGEST_TEXT = 20_000;

export interface TextReading {
  profile: Profile;
  /** The heading of somebody else's section, which was left out; null where there is none. */
  leftOut: string | null;
}

/** What belongs together: from one heading of another person to the next. */
interface Section {
  heading: string | null;
  found: Found[];
}

const WEIGHT = 0.9;
/**
 * @param text as pasted; at most `LONGEST_TEXT`
 * @returns `customerNumber` is null where the text shows none or several. Members of the Bedarfsgemeinschaft are not read
 * @throws RangeError for a longer text: reading half of it would hide a contradiction in the rest
 */
export function readText(text: string, adapter: Adapter): TextReading {
  if (text.length > LONGEST_TEXT) throw new RangeError('the text is too long');
  const compiled = compile(recipeOf(adapter));
  const lines = linesOf(text.toWellFormed().normalize('NFC'), compiled);
  const sections = sectionsOf(lines, compiled, adapter);
  const hasNumber = ({ found }: Section): boolean =>
    found.some(({ slot, raw }) => slot === 'customerNumber' && isValue('customerNumber', raw, adapter));
  const own = sections.find(hasNumber) ?? sections[0];
  const person: RawPerson = { values: {}, members: [] };
  for (const { slot, raw, rank, weight } of settled(own?.found ?? [], adapter)) {
    person.values[slot] = [...(person.values[slot] ?? []), { raw, rank, weight }];
  }
  const leftOut = sections.find((section) => section !== own && section.heading !== null)?.heading ?? null;
  return { profile: { ...interpret(person, adapter), pasted: true }, leftOut };
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
      const above = lines[at - 1]?.cells.at(-1)?.text ?? '';
      section.found.push({ ...only.label, raw, weight: WEIGHT, gap: value ? (next?.gap ?? 0) : null, above });
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
      return !!cell?.inline || isCertainBeside(slot, raw, compiled, adapter);
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
