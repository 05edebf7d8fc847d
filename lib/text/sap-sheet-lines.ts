/**
 * The quarter sheet as lines of cells: screen, print, file and the stored sheet are all these lines and say nothing else. The title
 * and what was counted come first; each part follows after an empty line: its title, then its columns and its rows, or one sentence.
 */
import type { BrokenDown } from '../report/suppress';
import type { QuarterSheet, SheetCounts } from '../sap/quarter-sheet';
import type { Days } from '../sap/sheet-figures';
import { SHEET_TEXT, SHEET_WORDS } from './ui-sap-quarter';

type Dimension = keyof typeof SHEET_WORDS;

export function sheetLines(id: string, { from, to }: Days, sheet: QuarterSheet): string[][] {
  const head = [[SHEET_TEXT.title], [SHEET_TEXT.quarter(id, from, to)]];
  if (sheet.kind !== 'counts') return [...head, [SHEET_TEXT[sheet.kind]]];
  const { counts } = sheet;
  const parts: [Dimension, BrokenDown | null][] = [
    ['concern', counts.concern],
    ['referral', counts.referral],
    ['ending', counts.ending],
    ['talks', counts.talks],
    ['time', counts.time],
  ];
  return [
    ...head,
    [SHEET_TEXT.rule],
    ...sums(counts),
    ...parts.flatMap(([dimension, found]) => part(dimension, found)),
  ];
}

function sums({ total, leastTalks, leastHours }: SheetCounts): string[][] {
  const { title, head, number, ...words } = SHEET_TEXT.sums;
  return [
    [''],
    [title],
    [head, number],
    [words.total, String(total)],
    [words.leastTalks, String(leastTalks)],
    ...(leastHours > 0 ? [[words.leastHours, String(leastHours)]] : []),
  ];
}

function part(dimension: Dimension, found: BrokenDown | null): string[][] {
  const head = [[''], [SHEET_TEXT.titles[dimension]]];
  if (!found) return [...head, [SHEET_TEXT.merged]];
  const rows = found.classes.map(({ of, count }) => [words(dimension, of), String(count)]);
  return [...head, [SHEET_TEXT.columns[dimension], SHEET_TEXT.count], ...rows];
}

/** „Sucht / körperliche Gesundheit“ */
const words = (dimension: Dimension, of: readonly string[]): string =>
  of.map((category) => (SHEET_WORDS[dimension] as Record<string, string>)[category] ?? category).join(' / ');

export interface SheetPart {
  title: string;
  /** Null: there is one sentence instead. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] } | null;
  sentence: string | null;
}

/** The lines put in order for drawing. */
export function sheetParts(lines: readonly (readonly string[])[]): { head: string[]; parts: SheetPart[] } {
  const groups: (readonly string[])[][] = [[]];
  for (const line of lines) {
    if (line.length === 1 && line[0] === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  const [head = [], ...rest] = groups;
  return {
    head: head.map(([sentence = '']) => sentence),
    parts: rest.map(([[title = ''] = [], first = [], ...rows]) =>
      first.length > 1
        ? { title, table: { head: first, rows }, sentence: null }
        : { title, table: null, sentence: first[0] ?? '' },
    ),
  };
}
