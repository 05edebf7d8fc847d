/** From the cells of a line to a checked case, or the reason why the line is not taken. Pure. */
import { IMPORT_FIELDS, type ImportedCase, type ImportField } from '../messages/caseload-import';
import type { Adapter } from '../site/adapter';
import { interpret } from '../site/interpret';
import type { ReadProblem } from '../site/profile';
import type { RawPerson } from '../site/raw';
import type { Column, Table } from './columns';

/** Why a line is not taken; `first` is the line that has the same customer number already. */
export type RowProblem =
  | { kind: 'noNumber' }
  | { kind: 'repeated'; first: number }
  | { kind: 'field'; field: ImportField; why: ReadProblem };

export interface RefusedRow {
  line: number;
  problem: RowProblem;
}

/** A line that is taken without one of its texts. */
export interface LeftOut {
  line: number;
  field: ImportField;
  why: ReadProblem;
}

export interface ReadRows {
  cases: ImportedCase[];
  refused: RefusedRow[];
  leftOut: LeftOut[];
}

/** A value never is longer; the cell may be. */
const LONGEST_CELL = 2000;
const SLICE = 500;

/** The fields that some column is read as. */
export function fieldsOf(columns: readonly Column[]): ImportField[] {
  const slots = new Set<string>(
    columns.map(({ slot }) => (slot === 'lastName' || slot === 'firstName' ? 'name' : (slot ?? ''))),
  );
  return IMPORT_FIELDS.filter((field) => slots.has(field));
}

/**
 * Reads all lines in slices, so that the page stays alive.
 * @param breathe between slices, with the number of lines done; whatever it throws ends the reading
 */
export async function readRows(
  { columns, rows }: Table,
  adapter: Adapter,
  breathe: (done: number) => Promise<void>,
): Promise<ReadRows> {
  const read: ReadRows = { cases: [], refused: [], leftOut: [] };
  const lineOf = new Map<string, number>();
  for (const [at, { line, cells }] of rows.entries()) {
    if (at % SLICE === 0) await breathe(at);
    const one = readRow(columns, cells, adapter);
    const first = 'case' in one ? lineOf.get(one.case.customerNumber) : undefined;
    if ('problem' in one) read.refused.push({ line, problem: one.problem });
    else if (first !== undefined) read.refused.push({ line, problem: { kind: 'repeated', first } });
    else {
      lineOf.set(one.case.customerNumber, line);
      read.cases.push(one.case);
      read.leftOut.push(...one.leftOut.map((left) => ({ line, ...left })));
    }
  }
  return read;
}

function readRow(
  columns: readonly Column[],
  cells: readonly string[],
  adapter: Adapter,
): { case: ImportedCase; leftOut: Omit<LeftOut, 'line'>[] } | { problem: RowProblem } {
  const values: RawPerson['values'] = {};
  for (const [at, { slot }] of columns.entries()) {
    if (slot) values[slot] = [{ raw: (cells[at] ?? '').slice(0, LONGEST_CELL), weight: 1, rank: 0 }];
  }
  const { fields, facts, notRecognised } = interpret({ values, members: [] }, adapter);
  const problems = notRecognised.flatMap(({ field, why }) => {
    const known = IMPORT_FIELDS.find((each) => each === field);
    return known ? [{ field: known, why }] : [];
  });
  const wrong = problems.find(({ field, why }) => field === 'customerNumber' || why === 'format' || why === 'conflict');
  if (wrong) return { problem: { kind: 'field', ...wrong } };
  const { customerNumber, name, benefitUnitNumber, birthDate, lastTalk, nextAppointment, planConcluded } = fields;
  if (customerNumber === null) return { problem: { kind: 'noNumber' } };
  const dates = { birthDate, lastTalk, nextAppointment, planConcluded };
  const unread = problems.map(({ field }) => field);
  return { case: { customerNumber, name, benefitUnitNumber, ...dates, ...facts, unread }, leftOut: problems };
}
