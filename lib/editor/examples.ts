/**
 * Examples of the rows that were changed. Every rule of a pack carries one; the rules themselves say what follows from
 * it, so an example that a change made wrong is put right, and a row without one gets one.
 */
import { type CompiledPacks, compilePacks } from '../rules/compile-packs';
import { evaluateCase } from '../rules/evaluate-case';
import { type CaseInput, type Facts, type IsoDate, NO_FACTS } from '../rules/facts';
import { parseRulePack } from '../rules/pack-schema';
import { DEFAULT_RULE_SETTINGS } from '../rules/settings';
import { isObject, type Json, type JsonObject, listAt, type PackDraft, textAt, withValue } from './draft';
import { examplesFor } from './example-cases';
import { type RuleTable, rowPath, tablesOf } from './rule-tables';

/** Stands where a row has no example yet, so that all else can be checked. */
function placeholder(table: RuleTable, on: IsoDate): JsonObject {
  return table.kind === 'contact'
    ? { given: { lastTalk: on }, today: on, expect: { state: 'noTarget', due: null } }
    : { given: { concluded: on }, today: on, expect: { state: 'upcoming', due: on } };
}

/** The draft with an example in every row, right or not. */
export function withSomeExamples(draft: PackDraft, on: IsoDate): PackDraft {
  return withRows(draft, (row, table) =>
    listAt(row, ['examples']).length > 0 ? row : withValue(row, ['examples'], [placeholder(table, on)]),
  );
}

/**
 * @param draft a pack that can be read, apart from rows without examples
 * @param isChanged whether a row is other than it was
 * @param on the day from which new examples tell
 */
export function withRightExamples(draft: PackDraft, isChanged: (row: Json) => boolean, on: IsoDate): PackDraft {
  const pack = parseRulePack(withSomeExamples(draft, on), 'Entwurf');
  // Examples may tell of days on which the version does not hold yet.
  const rules = compilePacks([{ ...pack, validFrom: null, validTo: null }]);
  return withRows(draft, (row, table) => {
    if (!isChanged(row)) return row;
    const candidates = listAt(row, ['examples']);
    const right = candidates.flatMap((example) => righted(rules, table, row, example));
    const examples = right.length > 0 ? right : firstRight(rules, table, row, examplesFor(draft, table, row, on));
    return JSON.stringify(examples) === JSON.stringify(candidates) ? row : withValue(row, ['examples'], examples);
  });
}

function withRows(draft: PackDraft, change: (row: JsonObject, table: RuleTable) => JsonObject): PackDraft {
  return tablesOf(draft).reduce(
    (next, table) =>
      table.rows.reduce<PackDraft>(
        (all, row, at) => (isObject(row) ? withValue(all, rowPath(table, at), change(row, table)) : all),
        next,
      ),
    draft,
  );
}

function firstRight(rules: CompiledPacks, table: RuleTable, row: JsonObject, tried: Iterable<JsonObject>): Json[] {
  for (const example of tried) {
    const right = righted(rules, table, row, example);
    if (right.length > 0) return right;
  }
  return [];
}

/** The example with what the rules say about it; none where it is another row's. */
function righted(rules: CompiledPacks, table: RuleTable, row: JsonObject, example: Json): Json[] {
  if (!isObject(example) || !isObject(example.given)) return [];
  const today = textAt(example, ['today']);
  const { lastTalk, concluded, reviews, schoolHolidays, ...facts } = example.given as Record<string, unknown>;
  const input: CaseInput = {
    id: 'Beispiel',
    facts: { ...NO_FACTS, ...(facts as Partial<Facts>) },
    factChanges: [],
    events:
      typeof lastTalk === 'string'
        ? [{ date: lastTalk, kind: 'scheduledInPerson', documented: true, contentOfTalk: true, origin: 'own' }]
        : [],
    plans:
      typeof concluded === 'string'
        ? [
            {
              id: 'K',
              concluded,
              reviews: (reviews ?? []) as CaseInput['plans'][0]['reviews'],
              steps: [],
              origin: 'own',
            },
          ]
        : [],
    appointments: [],
    followUps: [],
  };
  const settings = { ...DEFAULT_RULE_SETTINGS, schoolHolidays: (schoolHolidays ?? []) as [IsoDate, IsoDate][] };
  const wanted = table.kind === 'contact' ? 'contact' : 'planReview';
  const finding = evaluateCase(input, rules, settings, today).find(({ kind }) => kind === wanted);
  if (finding?.kind !== 'contact' && finding?.kind !== 'planReview') return [];
  const rule = finding.rule;
  const isRow = rule !== null && rule.id === row.id && rule.source.section === textAt(row, ['section']).trim();
  if (!isRow || !['overdue', 'dueToday', 'upcoming', 'noTarget'].includes(finding.state)) return [];
  return [withValue(example, ['expect'], { state: finding.state, due: finding.due })];
}
