/** A spreadsheet tried on a draft: what it would change, or every reason why it cannot be taken. */
import type { IsoDate } from '../rules/facts';
import { checkDraft, type DraftProblem, type Opened } from './check-draft';
import { type DraftChanges, draftChanges } from './compare-drafts';
import { type PackDraft, valueAt } from './draft';
import { placeOf } from './place';
import { readSheet, type SheetProblem } from './read-sheet';
import { rowPath, tablesOf } from './rule-tables';
import { headingOf, type SheetColumn } from './sheet';

export type SheetImport =
  | { ok: true; draft: PackDraft; changes: DraftChanges }
  | { ok: false; problems: SheetProblem[] };

export function importSheet(draft: PackDraft, opened: Opened, text: string, today: IsoDate): SheetImport {
  const read = readSheet(draft, text);
  if (!read.ok) return read;
  const before = problemsOf(draft, opened, today).map(textOf);
  const problems = problemsOf(read.draft, opened, today).filter((problem) => !before.includes(textOf(problem)));
  if (problems.length === 0) return { ok: true, draft: read.draft, changes: draftChanges(draft, read.draft) };
  return { ok: false, problems: problems.map((problem) => inSheet(read.draft, problem, read.lineOf)) };
}

function problemsOf(draft: PackDraft, opened: Opened, today: IsoDate): readonly DraftProblem[] {
  const checked = checkDraft(draft, opened, today);
  return checked.ok ? [] : checked.problems;
}

const textOf = ({ path, problem }: DraftProblem): string => `${JSON.stringify(path)} ${problem}`;

function inSheet(
  draft: PackDraft,
  { path, problem }: DraftProblem,
  lineOf: Extract<ReturnType<typeof readSheet>, { ok: true }>['lineOf'],
): SheetProblem {
  const place = placeOf(draft, path);
  if (place.kind !== 'cell') return { line: null, column: null, problem };
  const { row, column } = place;
  const table = tablesOf(draft)[place.table];
  const found = table && valueAt(draft, rowPath(table, row));
  const inputs = (
    column.startsWith('when.') ? { input: column.slice(5) } : column === 'due' ? 'interval' : column
  ) as SheetColumn;
  return { line: found === undefined ? null : lineOf(found), column: headingOf(inputs), problem };
}
