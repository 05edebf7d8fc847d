/**
 * Decision tables (OMG DMN 1.5, 8.2.8) over facts that may be unknown: a row fits, may fit, or does not. A row that fits
 * wins; where rows only may fit, the facts they need are missing; else no row speaks about the case.
 */
import { conditionsOf } from './conditions';
import type { EpochDay } from './dates';
import type { FactName, Facts } from './facts';
import type { UsedFact } from './finding';
import { type Input, keyOf, UNKNOWN, wordOf } from './inputs';
import type { Condition, When } from './pack-parts-schema';
import { type Codes, codesOf, fitOf, unknownOf } from './row-fit';

export type HitPolicy = 'UNIQUE' | 'FIRST';

export interface Table<Row> {
  when: Condition;
  hitPolicy: HitPolicy;
  rows: readonly { when: When; row: Row }[];
}

/** A row that fits, with the known facts it asked for. */
export interface Hit<Row> {
  row: Row;
  used: UsedFact[];
}

/** What the tables say about one combination of facts. The same object for the same combination. */
export interface Decision<Row> {
  hits: readonly Hit<Row>[];
  /** Facts needed and not known; empty where a row fits, and where none can. */
  missing: FactName[];
  /** Inputs by which time alone may change what is decided for the same facts. */
  derived: readonly Input[];
}

export interface Tables<Row> {
  decide(facts: Facts, day: EpochDay): Decision<Row>;
  /** Calls with each day, and the derived fact, on which time alone may change what is decided for these facts. */
  forChangeDays(facts: Facts, day: EpochDay, use: (day: EpochDay, input: Input) => void): void;
}

/** The tables that may be about a case, and what their rows ask for besides. */
interface Selection<Row> {
  inputs: readonly Input[];
  derived: readonly Input[];
  decisions: Map<number, Decision<Row>>;
}

/**
 * Prepares tables for look-up. Each combination of facts is decided once; afterwards it costs two map look-ups.
 * @param inputs All inputs the conditions name; their order is the order of `missing` and `used`.
 */
export function compileTables<Row>(tables: readonly Table<Row>[], inputs: readonly Input[]): Tables<Row> {
  const scope = inputs.filter((input) => tables.some((table) => input.name in table.when));
  const selections = new Map<number, Selection<Row>>();

  function select(facts: Facts, day: EpochDay): Selection<Row> {
    const key = keyOf(scope, facts, day);
    const known = selections.get(key);
    if (known) return known;
    const codes = codesOf(scope, facts, day);
    const near = tables.filter((table) => fitOf(table.when, inputs, codes) !== 'no');
    const asked = inputs.filter(
      (input) => !scope.includes(input) && near.some((table) => table.rows.some(({ when }) => asksFor(when, input))),
    );
    const selection = {
      inputs: asked,
      derived: [...scope, ...asked].filter((input) => input.name !== input.fact),
      decisions: new Map<number, Decision<Row>>(),
    };
    selections.set(key, selection);
    return selection;
  }

  return {
    decide(facts, day) {
      const { inputs: asked, decisions, derived } = select(facts, day);
      const key = keyOf(asked, facts, day);
      const known = decisions.get(key);
      if (known) return known;
      const decision = decideAll(tables, inputs, codesOf([...scope, ...asked], facts, day), derived);
      decisions.set(key, decision);
      return decision;
    },
    forChangeDays(facts, day, use) {
      for (const input of select(facts, day).derived) {
        const change = input.changesOn(facts);
        if (change !== null) use(change, input);
      }
    },
  };
}

function asksFor(when: When, input: Input): boolean {
  return conditionsOf(when).some((condition) => input.name in condition);
}

function decideAll<Row>(
  tables: readonly Table<Row>[],
  inputs: readonly Input[],
  codes: Codes,
  derived: readonly Input[],
): Decision<Row> {
  const hits: Hit<Row>[] = [];
  const unsure: Input[] = [];
  for (const table of tables) {
    const scope = fitOf(table.when, inputs, codes);
    if (scope === 'no') continue;
    const { hit, maybe } = decideTable(table, inputs, codes);
    if (scope === 'yes' && hit) hits.push({ row: hit.row, used: usedOf([table.when, hit.when], inputs, codes) });
    // Which table is for the case must be known before its rows can miss anything.
    else if (scope === 'maybe' && (hit || maybe.length > 0)) unsure.push(...unknownOf(table.when, inputs, codes));
    else unsure.push(...maybe.flatMap((when) => unknownOf(when, inputs, codes)));
  }
  const missing = hits.length > 0 ? [] : inputs.filter((input) => unsure.includes(input)).map((input) => input.fact);
  // Findings share these lists, so nobody may write to them.
  return Object.freeze({ hits, missing: Object.freeze([...new Set(missing)]) as FactName[], derived });
}

/** The row of one table that counts, or the conditions of the rows that may. */
function decideTable<Row>(
  table: Table<Row>,
  inputs: readonly Input[],
  codes: Codes,
): { hit: { when: When; row: Row } | null; maybe: When[] } {
  const maybe: When[] = [];
  for (const candidate of table.rows) {
    const fit = fitOf(candidate.when, inputs, codes);
    if (fit === 'maybe') maybe.push(candidate.when);
    if (fit !== 'yes') continue;
    // Under FIRST an earlier row that may fit would come before this one.
    return table.hitPolicy === 'FIRST' && maybe.length > 0 ? { hit: null, maybe } : { hit: candidate, maybe: [] };
  }
  return { hit: null, maybe };
}

function usedOf(whens: readonly When[], inputs: readonly Input[], codes: Codes): UsedFact[] {
  return Object.freeze(
    inputs.flatMap((input): UsedFact[] => {
      const word = wordOf(input, codes.get(input.name) ?? UNKNOWN, false);
      return word !== null && whens.some((when) => asksFor(when, input)) ? [{ fact: input.name, value: word }] : [];
    }),
  ) as UsedFact[];
}
