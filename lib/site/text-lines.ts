/** Pasted text as lines of cells. Pure: no DOM. */
import type { Compiled, Meaning } from './compile';
import { labelKey } from './text';

/** One piece of a line, with what it names if it is a label. */
export interface Cell {
  text: string;
  /** `other` also for words before a colon that the adapter does not know: never a value. */
  label: Meaning | null;
  /** What stands behind the label's colon; null where there is no colon. */
  inline: string | null;
}

export interface Line {
  cells: Cell[];
  /** Blank lines before this one. */
  gap: number;
}

const LONGEST_LABEL = 60;
const LINE_END = /\r\n?|[\n\v\f\x85\u2028\u2029]/;
const COLUMN_END = /[^\S\t]*\t[^\S\t]*|[^\S\t]{2,}/;
/** „Kundennummer      : 214D…“: the colon belongs to the label. The limit keeps the search linear. */
const SPACED_COLON = /\s{1,80}:/g;
const UNKNOWN: Meaning = { slot: 'other', rank: 0 };

function cellOf(text: string, { labels }: Compiled): Cell {
  const at = text.indexOf(':');
  if (at < 1 || at > LONGEST_LABEL) {
    const label = text.length > LONGEST_LABEL ? undefined : labels.get(labelKey(text));
    return { text, label: label ?? null, inline: null };
  }
  const known = labels.get(labelKey(text.slice(0, at)));
  // „10:30“ is a time.
  const isTime = !known && /^\d:\d/.test(text.slice(at - 1, at + 2));
  return isTime
    ? { text, label: null, inline: null }
    : { text, label: known ?? UNKNOWN, inline: text.slice(at + 1).trim() };
}

/** Lines with content; columns are parted by tabs or by two and more blanks. Empty cells between tabs stay. */
export function linesOf(text: string, compiled: Compiled): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.split(LINE_END)) {
    if (!raw.trim()) {
      gap += 1;
      continue;
    }
    const cells = raw
      .replace(SPACED_COLON, ':')
      .replace(/^[^\S\t]+|[^\S\t]+$/g, '')
      .split(COLUMN_END)
      .map((cell) => cellOf(cell.trim(), compiled));
    lines.push({ cells, gap });
    gap = 0;
  }
  return lines;
}
