/** Edits of a table, each a new draft. */
import type { InputName } from '../rules/fact-domains';
import { withValues } from './conditions';
import { isObject, type Json, type JsonObject, listAt, type PackDraft, textAt, valueAt, withValue } from './draft';
import { type Due, dueOf, type RuleTable, rowPath, tablesOf } from './rule-tables';

export function withText(
  draft: PackDraft,
  table: RuleTable,
  at: number,
  column: 'label' | 'interval' | 'section' | 'reading',
  text: string,
): PackDraft {
  const none = column === 'reading' && text === '';
  return withValue(draft, [...rowPath(table, at), column], none ? undefined : text);
}

/** @param question ambiguity id, or null where the source gives the value: then there is no reading either */
export function withDerived(draft: PackDraft, table: RuleTable, at: number, question: string | null): PackDraft {
  const row = rowPath(table, at);
  const next = withValue(draft, [...row, 'derived'], question);
  return question === null ? withValue(next, [...row, 'reading'], undefined) : next;
}

/** An interval is left empty where there was none: it is the user's to say. */
export function withDue(draft: PackDraft, table: RuleTable, at: number, due: Due): PackDraft {
  const path = rowPath(table, at);
  const row = valueAt(draft, path) ?? null;
  if (!isObject(row) || dueOf(row) === due) return draft;
  const { dueMode: _mode, ...rest } = row;
  return withValue(draft, path, {
    ...rest,
    interval: due === 'interval' ? '' : null,
    ...(due === 'schoolHolidays' ? { dueMode: due } : {}),
  });
}

export function withCondition(
  draft: PackDraft,
  table: RuleTable,
  at: number,
  name: InputName,
  values: readonly string[],
): PackDraft {
  const path = [...rowPath(table, at), 'when'];
  const when = valueAt(draft, path);
  return isObject(when) ? withValue(draft, path, withValues(when, name, values)) : draft;
}

/** An empty row after the given one; what only the pack can know is taken over from it. */
export function withNewRow(draft: PackDraft, table: RuleTable, after: number): PackDraft {
  return withRowAt(draft, table, after + 1, newRow(draft, table, table.rows[after] ?? null));
}

export function newRow(draft: PackDraft, table: RuleTable, like: Json): JsonObject {
  const own = Object.entries(isObject(like) ? like : {}).filter(
    ([key]) => table.kind === 'plan' && ['mode', 'resetBy', 'notFulfilledBy', 'choices'].includes(key),
  );
  return {
    id: freeId(draft, 'R-1'),
    label: '',
    when: {},
    ...Object.fromEntries(own),
    interval: '',
    section: textAt(like, ['section']),
    derived: null,
    examples: [],
  };
}

export function withCopy(draft: PackDraft, table: RuleTable, at: number): PackDraft {
  const row = table.rows[at];
  if (!isObject(row)) return draft;
  return withRowAt(draft, table, at + 1, { ...row, id: freeId(draft, `${textAt(row, ['id'])}-2`), examples: [] });
}

/** Removes a row, and its name from the open questions where no other row has it. */
export function withoutRow(draft: PackDraft, table: RuleTable, at: number): PackDraft {
  const id = textAt(table.rows[at] ?? null, ['id']);
  const next = withValue(draft, [...table.path, 'rows'], table.rows.toSpliced(at, 1));
  return rowIdsOf(next).has(id) ? next : withoutMention(next, id);
}

/** Moves a row to another place of its table. */
export function withRowMoved(draft: PackDraft, table: RuleTable, from: number, to: number): PackDraft {
  const row = table.rows[from];
  if (row === undefined || to < 0 || to >= table.rows.length || from === to) return draft;
  return withValue(draft, [...table.path, 'rows'], table.rows.toSpliced(from, 1).toSpliced(to, 0, row));
}

function withRowAt(draft: PackDraft, table: RuleTable, at: number, row: JsonObject): PackDraft {
  return withValue(draft, [...table.path, 'rows'], table.rows.toSpliced(at, 0, row));
}

export function rowIdsOf(draft: PackDraft): Set<string> {
  return new Set(tablesOf(draft).flatMap((table) => table.rows.map((row) => textAt(row, ['id']))));
}

/** „R-1“, or with the next number that no rule has anywhere in the pack. */
function freeId(draft: PackDraft, wanted: string): string {
  const text = JSON.stringify(draft);
  const [, stem = wanted, number = '2'] = /^(.*?)(\d+)$/.exec(wanted) ?? [];
  for (let count = Number(number); ; count += 1) {
    const id = `${stem}${count}`;
    if (!text.includes(JSON.stringify(id))) return id;
  }
}

/** Open questions that name a rule which is gone would be refused. */
export function withoutMention(draft: PackDraft, id: string): PackDraft {
  return listAt(draft, ['ambiguities']).reduce<PackDraft>((next, question, at) => {
    const rules = listAt(question, ['rules']);
    return rules.includes(id)
      ? withValue(
          next,
          ['ambiguities', at, 'rules'],
          rules.filter((rule) => rule !== id),
        )
      : next;
  }, draft);
}
