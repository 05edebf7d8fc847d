import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../lib/editor/check-draft';
import { type PackDraft, valueAt, withValue } from '../../lib/editor/draft';
import { openAsNextVersion, openPack } from '../../lib/editor/open-pack';
import { idOf, placeOf } from '../../lib/editor/place';
import {
  withCondition,
  withCopy,
  withDerived,
  withDue,
  withNewRow,
  withoutRow,
  withText,
} from '../../lib/editor/row-edits';
import { type RuleTable, rowPath, tablesOf } from '../../lib/editor/rule-tables';
import { parseRulePack } from '../../lib/rules/pack-schema';
import { openShipped, SHIPPED } from './shipped';

const TODAY = '2026-11-20';
const opened = openShipped('beratungsaktivitaet');

function tableIn(draft: PackDraft, at = 0): RuleTable {
  const table = tablesOf(draft)[at];
  if (!table) throw new Error(`no table ${at}`);
  return table;
}

function saved(draft: PackDraft) {
  const checked = checkDraft(draft, opened, TODAY);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return parseRulePack(JSON.parse(checked.text), 'test');
}

function placesOf(draft: PackDraft): string[] {
  const checked = checkDraft(draft, opened, TODAY);
  return checked.ok ? [] : checked.problems.map(({ path }) => idOf(placeOf(draft, path)));
}

describe('a draft', () => {
  it.each(SHIPPED)('of %s that nobody changed is written byte for byte', (_file, text) => {
    for (const file of [text, JSON.stringify(JSON.parse(text))]) {
      const one = openPack(file);
      expect(one && checkDraft(one.draft, one, TODAY)).toEqual({ ok: true, text: file });
    }
  });

  it('of a shipped pack is its next free version, from a day on, without the rules that have ended by then', () => {
    const next = openAsNextVersion(opened.text, ['1.1.0', '1.2.0'], TODAY);
    expect(next?.draft).toMatchObject({ version: '1.3.0', validFrom: TODAY, averages: [] });
    expect(next?.draft.contact).toEqual(opened.draft.contact);
    expect(JSON.stringify(next?.draft)).not.toContain('TU-01');
    expect(next && checkDraft(next.draft, next, TODAY)).toMatchObject({ ok: true });
    const later = JSON.stringify({ ...opened.draft, validFrom: '2027-01-01' });
    expect(openAsNextVersion(later, [], TODAY)?.draft.validFrom).toBe('2027-01-01');
    const early = openAsNextVersion(opened.text, ['1.1.0'], '2020-01-01');
    expect(early?.draft).toEqual({ ...opened.draft, version: '1.2.0', validFrom: '2020-01-01' });
  });

  it('changes only the line of the cell, and the examples the change made wrong', () => {
    const draft = withText(opened.draft, tableIn(opened.draft), 0, 'interval', 'P2M');
    const checked = checkDraft(draft, opened, TODAY);
    const before = opened.text.split('\n');
    const after = checked.ok ? checked.text.split('\n') : [];
    const differing = after.filter((line, at) => line !== before[at]).map((line) => line.trim());
    expect(differing).toEqual(['"interval": "P2M",', '"state": "upcoming",', '"due": "2026-10-31"']);
    expect(after).toHaveLength(before.length);
  });

  it('gives a new row an example that runs', () => {
    const table = tableIn(opened.draft, 5);
    const fresh = withNewRow(opened.draft, table, 0);
    const now = tableIn(fresh, 5);
    expect(placesOf(fresh)).toEqual(['cell-5-1-label', 'cell-5-1-interval']);
    const named = withText(withText(fresh, now, 1, 'label', 'Rat'), now, 1, 'interval', 'P4M');
    expect(placesOf(named)).toContain('cell-5-2-when-ageBand');
    const whole = withCondition(withCondition(named, now, 1, 'status', ['rat']), now, 1, 'ageBand', ['under25']);
    const narrow = withCondition(whole, now, 1, 'profile', ['none']);
    const row = saved(narrow).contact?.tables[5]?.rows[1];
    expect(row?.examples).toEqual([
      {
        given: { team: 'fm', status: 'rat', birthDate: '2001-12-20', lastTalk: TODAY },
        today: '2026-11-27',
        expect: { state: 'upcoming', due: '2027-03-20' },
      },
    ]);
  });

  it('says that a row can never be reached, and finds the one case in which it can', () => {
    const first = withValue(opened.draft, ['contact', 'tables', 0, 'hitPolicy'], 'FIRST');
    const copy = withCopy(first, tableIn(first), 0);
    const checked = checkDraft(copy, opened, TODAY);
    expect(checked.ok ? [] : checked.problems).toEqual([
      { path: ['contact', 'tables', 0, 'rows', 1, 'examples'], problem: expect.stringContaining('trifft kein Fall') },
    ]);
    expect(placesOf(copy)).toEqual(['cell-0-1-label']);
    const wider = withCondition(copy, tableIn(copy), 1, 'status', ['alo', 'rat']);
    expect(saved(wider).contact?.tables[0]?.rows[1]?.examples).toMatchObject([{ given: { status: 'rat' } }]);
  });

  it('gives a copied row its own id and asks for conditions of its own', () => {
    const copy = withCopy(opened.draft, tableIn(opened.draft), 0);
    expect(valueAt(copy, ['contact', 'tables', 0, 'rows', 1, 'id'])).toBe('CF-ue25-near-alo-2');
    expect(placesOf(copy)).toEqual(['cell-0-1-when-profile']);
  });

  it('can do without minimum and fall due in the holidays, in the shape the engine takes', () => {
    const table = tableIn(opened.draft);
    expect(saved(withDue(opened.draft, table, 0, 'none')).contact?.tables[0]?.rows[0]).toMatchObject({
      interval: null,
      dueMode: 'interval',
      examples: [{ expect: { state: 'noTarget', due: null } }],
    });
    expect(saved(withDue(opened.draft, table, 0, 'schoolHolidays')).contact?.tables[0]?.rows[0]).toMatchObject({
      interval: null,
      dueMode: 'schoolHolidays',
    });
    const back = withDue(withDue(opened.draft, table, 0, 'none'), tableIn(opened.draft), 0, 'interval');
    expect(placesOf(back)).toEqual(['cell-0-0-interval']);
  });

  it('drops a reading with its question, and a removed row from the questions', () => {
    const table = tableIn(opened.draft);
    expect(valueAt(withDerived(opened.draft, table, 3, null), rowPath(table, 3))).not.toHaveProperty('reading');
    const without = withoutRow(opened.draft, table, 3);
    expect(JSON.stringify(without)).not.toContain('CF-ue25-far-asu');
    expect(placesOf(without)).toEqual([]);
    // Z-01 stands in other tables as well.
    expect(placesOf(withoutRow(opened.draft, table, 6))).toEqual([]);
  });

  it('changes reviews of Kooperationspläne as well', () => {
    const plan = openShipped('sro');
    const draft = withText(plan.draft, tableIn(plan.draft), 1, 'interval', 'P3M');
    const checked = checkDraft(draft, plan, TODAY);
    const pack = checked.ok ? parseRulePack(JSON.parse(checked.text), 'test') : null;
    expect(pack?.planReview?.rows[1]?.interval).toBe('P3M');
    expect(pack?.planReview?.rows[1]?.examples).not.toEqual(
      parseRulePack(plan.draft, 'test').planReview?.rows[1]?.examples,
    );
  });

  it.each([
    ['title', ['title'], '', 'field-title'],
    ['version', ['version'], '1', 'field-version'],
    ['validity', ['validTo'], 'gestern', 'field-validTo'],
    ['section', ['weekGoals', 'hitPolicy'], 'ANY', 'section-weekGoals'],
    ['interval', ['contact', 'tables', 1, 'rows', 2, 'interval'], 'P', 'cell-1-2-interval'],
    ['condition', ['contact', 'tables', 1, 'rows', 2, 'when', 'status'], 'xyz', 'cell-1-2-when-status'],
    ['check', ['contact', 'tables', 0, 'rows', 4, 'check'], 'x', 'section-contact'],
    ['hit policy', ['contact', 'tables', 0, 'hitPolicy'], 'x', 'section-contact'],
  ])('says where a wrong %s stands', (_what, path, value, id) => {
    expect(placesOf(withValue(opened.draft, path, value))).toEqual([id]);
  });

  it('survives a pack that is wrong from the ground up', () => {
    for (const draft of [
      {},
      { contact: 1 },
      { contact: { tables: [1, { rows: 2 }, { rows: [3] }] }, planReview: {} },
    ]) {
      expect(placesOf(draft).length).toBeGreaterThan(0);
    }
    expect(openPack('[]')).toBeNull();
    expect(openPack('{')).toBeNull();
  });
});
