import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, csvText } from '../../lib/editor/csv-text';
import { type PackDraft, textAt, withValue } from '../../lib/editor/draft';
import { importSheet } from '../../lib/editor/import-sheet';
import { readSheet } from '../../lib/editor/read-sheet';
import { withCondition, withDue, withRowMoved, withText } from '../../lib/editor/row-edits';
import { rowPath, tablesOf } from '../../lib/editor/rule-tables';
import { sheetOf } from '../../lib/editor/sheet';
import { openShipped, SHIPPED } from './shipped';

const contact = openShipped('beratungsaktivitaet');
const TODAY = '2026-11-20';

/** The spreadsheet of a draft with some cells written over: line (heading 1) and heading → text. */
function changedSheet(draft: PackDraft, cells: Record<number, Record<string, string>>): string {
  const sheet = sheetOf(draft);
  const [head = []] = sheet;
  for (const [line, changes] of Object.entries(cells)) {
    for (const [heading, text] of Object.entries(changes)) {
      const row = sheet[Number(line) - 1];
      if (!row || !head.includes(heading)) throw new Error(`no cell ${line} ${heading}`);
      row[head.indexOf(heading)] = text;
    }
  }
  return csvText(sheet);
}

const importing = (cells: Record<number, Record<string, string>>) =>
  importSheet(contact.draft, contact, changedSheet(contact.draft, cells), TODAY);

function problemsOf(cells: Record<number, Record<string, string>>) {
  const result = importing(cells);
  return result.ok ? [] : result.problems;
}

describe('the spreadsheet of a pack', () => {
  it.each(SHIPPED.map(([file]) => [file.replace('.json', '')]))('%s comes back as the same draft', (id) => {
    const { draft } = openShipped(id);
    const read = readSheet(draft, csvText(sheetOf(draft)));
    expect(read.ok && read.draft).toBe(draft);
  });

  it('comes back the same after any edit of its cells', () => {
    const tables = tablesOf(contact.draft);
    const place = fc.record({ table: fc.nat(tables.length - 1), row: fc.nat(7) });
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const edit = fc.oneof(
      fc.tuple(place, fc.constantFrom('label', 'section', 'reading'), text),
      fc.tuple(place, fc.constant('interval'), fc.constantFrom('P2M', 'P6W', 'P1Y')),
      fc.tuple(place, fc.constant('due'), fc.constantFrom('none', 'schoolHolidays', 'interval')),
      fc.tuple(place, fc.constant('status'), fc.constantFrom('alo', 'asu', 'rat,none', '')),
      fc.tuple(place, fc.constant('move'), fc.constantFrom('0', '3')),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const draft = edits.reduce<PackDraft>((now, [{ table: t, row }, what, value]) => {
          const table = tablesOf(now)[t];
          if (!table || row >= table.rows.length) return now;
          if (what === 'move') return withRowMoved(now, table, row, Number(value));
          if (what === 'due') {
            const due = withDue(now, table, row, value as 'none' | 'schoolHolidays' | 'interval');
            return value === 'interval' ? withText(due, table, row, 'interval', 'P4M') : due;
          }
          if (what === 'status') {
            return withCondition(now, table, row, 'status', value === '' ? [] : value.split(','));
          }
          return withText(now, table, row, what as 'label', value);
        }, contact.draft);
        const read = readSheet(draft, csvText(sheetOf(draft)));
        expect(read.ok && read.draft).toBe(draft);
        // Read into the draft of before, it says the same.
        const onto = readSheet(contact.draft, csvText(sheetOf(draft)));
        expect(onto.ok && sheetOf(onto.draft)).toEqual(sheetOf(draft));
      }),
    );
  });

  it('has German headings and words', () => {
    const [head, first] = csvRows(csvText(sheetOf(contact.draft))) ?? [];
    expect(head?.cells.slice(0, 4)).toEqual(['Tabelle', 'Kennung', 'Bezeichnung', 'Team']);
    expect(first?.cells).toEqual(expect.arrayContaining(['Ü25', 'weder I noch Z', 'marktnah', 'arbeitslos', 'P1M']));
  });

  it('changes one cell, in words as in ISO 8601, and says so', () => {
    const result = importing({ 2: { Abstand: 'alle 2 Monate' } });
    expect(result.ok && result.changes).toEqual({
      added: [],
      changed: [
        {
          table: 'contact-ue25',
          id: 'CF-ue25-near-alo',
          label: 'marktnah, arbeitslos',
          cells: [{ column: 'Abstand', before: 'P1M', after: 'P2M' }],
        },
      ],
      removed: [],
      moved: [],
    });
  });

  it('adds and removes rows, and takes those that are gone out of the open questions', () => {
    const sheet = sheetOf(contact.draft);
    const at = sheet.findIndex((row) => row.includes('CF-ue25-far-asu'));
    const [head = []] = sheet;
    const fresh = [...(sheet[at] ?? [])];
    fresh[head.indexOf('Kennung')] = 'EIGEN-1';
    fresh[head.indexOf('Auslegung')] = '';
    fresh[head.indexOf('Lesart')] = '';
    sheet[at] = fresh;
    const result = importSheet(contact.draft, contact, csvText(sheet), TODAY);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.changes.added.map(({ id }) => id)).toEqual(['EIGEN-1']);
    expect(result.changes.removed.map(({ id }) => id)).toEqual(['CF-ue25-far-asu']);
    expect(JSON.stringify(result.draft)).not.toContain('CF-ue25-far-asu');
  });

  it.each([
    ['an interval', { 3: { Abstand: 'P1X' } }, 3, 'Abstand', 'Kein Abstand'],
    ['a word', { 4: { Status: 'arbeitslose' } }, 4, 'Status', '„arbeitslose“ ist kein erlaubter Wert'],
    ['a table', { 2: { Tabelle: 'ü25' } }, 2, 'Tabelle', 'gibt es im Paket nicht'],
    ['a team', { 2: { Team: 'U25' } }, 2, 'Team', 'Die Tabelle gilt nur für „Ü25“'],
    ['a doubled id', { 3: { Kennung: 'CF-ue25-near-alo' } }, 3, 'Kennung', 'steht in dieser Tabelle doppelt'],
    ['an overlap', { 3: { Status: 'arbeitslos' } }, 3, 'I oder Z', 'Überschneidet sich mit „CF-ue25-near-alo“'],
    ['an empty label', { 5: { Bezeichnung: '' } }, 5, 'Bezeichnung', 'Zu wenig'],
    ['a question without a reading', { 2: { Auslegung: 'A-01' } }, 2, 'Lesart', 'gehören zusammen'],
    ['an unknown question', { 2: { Auslegung: 'A-99', Lesart: 'so' } }, 2, 'Auslegung', 'fehlt unter ambiguities'],
  ])('names line and column of %s that is wrong', (_what, cells, line, column, words) => {
    const problems = problemsOf(cells as Record<number, Record<string, string>>);
    expect(problems.map((problem) => [problem.line, problem.column])).toEqual([[line, column]]);
    expect(problems[0]?.problem).toContain(words);
  });

  it('says all that is wrong at once and changes nothing', () => {
    expect(problemsOf({ 2: { Abstand: '?' }, 3: { Status: '?' }, 4: { Abstand: '' } }).map(({ line }) => line)).toEqual(
      [2, 3, 4],
    );
  });

  it.each([
    ['nothing', '', 'enthält keine Tabelle'],
    ['headings only', 'Tabelle;Kennung', 'enthält keine Tabelle'],
    ['strange headings', 'Tabelle;Farbe\r\na;b', 'Die Spalte „Farbe“ ist nicht bekannt'],
    ['a doubled heading', 'Tabelle;tabelle\r\na;b', 'steht doppelt'],
    ['a missing column', 'Tabelle;Kennung\r\na;b', 'Die Spalte „Bezeichnung“ fehlt'],
  ])('refuses a file with %s', (_what, text, words) => {
    const result = readSheet(contact.draft, text);
    expect(result.ok ? [] : result.problems.map(({ problem }) => problem).join(' ')).toContain(words);
  });

  it('leaves conditions with alternatives as they are', () => {
    const plan = openShipped('sro').draft;
    const [table] = tablesOf(plan);
    if (!table) throw new Error('a table is expected');
    const sheet = sheetOf(plan);
    expect(sheet[1]).toEqual(expect.arrayContaining(['ja |  | ', ' | ja | ', ' |  | I (integriert)']));
    const other = withValue(plan, [...rowPath(table, 0), 'interval'], 'P3M');
    const read = readSheet(plan, csvText(sheetOf(other)));
    expect(read.ok && textAt(read.draft, [...rowPath(table, 0), 'interval'])).toBe('P3M');
    const trimmed = readSheet(plan, csvText(sheet.map((row) => row.map((cell) => cell.trim()))));
    expect(trimmed.ok && trimmed.draft).toBe(plan);
    const wrong = readSheet(plan, csvText(sheet).replace('ja |  | ', 'nein |  | '));
    expect(wrong.ok).toBe(false);
  });
});
