/**
 * Examples of the rows that were changed. Every rule of a pack carries one; the rules themselves say what follows from
 * it, so an example that a change made wrong is put right, and a row without one gets one.
 */
import { compilePacks } from '../rules/compile-packs';
import { addMonths, toDay, toIso } from '../rules/dates';
import { evaluateCase } from '../rules/evaluate-case';
import { type CaseInput, type Facts, type IsoDate, NO_FACTS } from '../rules/facts';
import { parseRulePack, type RulePack } from '../rules/pack-schema';
import { DEFAULT_RULE_SETTINGS } from '../rules/settings';
import { alternativesOf, valuesFor } from './conditions';
import { isObject, type Json, type JsonObject, listAt, type PackDraft, textAt, valueAt, withValue } from './draft';
import { type RuleTable, rowPath, tablesOf, whenOf } from './rule-tables';

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
  return withRows(draft, (row, table) => {
    if (!isChanged(row)) return row;
    const candidates = listAt(row, ['examples']);
    const right = candidates.flatMap((example) => righted(pack, table, row, example));
    const examples = right.length > 0 ? right : righted(pack, table, row, exampleFor(draft, table, row, on));
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

/** The example with what the rules say about it; none where it is another row's. */
function righted(pack: RulePack, table: RuleTable, row: JsonObject, example: Json): Json[] {
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
  const only: RulePack = { ...pack, validFrom: null, validTo: null };
  const wanted = table.kind === 'contact' ? 'contact' : 'planReview';
  const finding = evaluateCase(input, compilePacks([only]), settings, today).find(({ kind }) => kind === wanted);
  if (finding?.kind !== 'contact' && finding?.kind !== 'planReview') return [];
  const rule = finding.rule;
  const isRow = rule !== null && rule.id === row.id && rule.source.section === textAt(row, ['section']).trim();
  if (!isRow || !['overdue', 'dueToday', 'upcoming', 'noTarget'].includes(finding.state)) return [];
  return [withValue(example, ['expect'], { state: finding.state, due: finding.due })];
}

/** A case that is the row's, a week after its last talk or the plan. */
function exampleFor(draft: PackDraft, table: RuleTable, row: JsonObject, on: IsoDate): JsonObject {
  const [condition = {}] = alternativesOf(whenOf(row));
  const facts = Object.entries({ ...table.when, ...condition }).flatMap(([name, value]) =>
    factOf(draft, name, Array.isArray(value) ? (value[0] ?? null) : value, on),
  );
  const start = table.kind === 'contact' ? { lastTalk: on } : { concluded: on };
  const holidays =
    valueAt(row, ['dueMode']) === 'schoolHolidays'
      ? { schoolHolidays: [[toIso(toDay(on) + 28), toIso(toDay(on) + 42)]] }
      : {};
  const given = { ...Object.fromEntries(facts), ...holidays, ...start };
  return { given, today: toIso(toDay(on) + 7), expect: null };
}

/** Nothing where the value stands for „not known“. */
function factOf(draft: PackDraft, name: string, value: Json, on: IsoDate): [string, Json][] {
  const derive = listAt(draft, ['derive']).find((entry) => isObject(entry) && entry.name === name);
  if (isObject(derive)) {
    const years = Number(derive.years);
    // A month before, or a year after, the day on which the years are complete.
    const months = value === derive.before ? 1 - years * 12 : -(years + 1) * 12;
    return [[textAt(derive, ['from']), toIso(addMonths(toDay(on), months))]];
  }
  const input = listAt(draft, ['inputs']).find((entry) => isObject(entry) && entry.name === name);
  const ownWord = isObject(input) && input.nullMeans === value;
  if (ownWord || !valuesFor(draft, name as Parameters<typeof valuesFor>[1]).includes(String(value))) return [];
  return [[name, value === 'true' ? true : value === 'false' ? false : value]];
}
