/**
 * Decision tables (OMG DMN 1.5, 8.2.8) over facts that may be unknown: a row fits, may fit, or does not. A row that fits
 * wins; where rows only may fit, the facts they need are missing; else no row speaks about the case.
 */
import { conditionsOf } from './conditions';
import type { EpochDay } from './dates';
import type { FactName, Facts } from './facts';
import type { UsedFact } from './finding';
import { type Input, UNKNOWN, wordOf } from './inputs';
import type { Condition, When } from './pack-parts-schema';
import { type Codes, fitOf, unknownOf } from './row-fit';

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

/** Asks for one fact, or knows the decision. */
interface Step<Row> {
  ask: Input | null;
  /** The next step by the code of what was asked for, as far as it came up. */
  after: Step<Row>[];
  decision: Decision<Row> | null;
  /** What was asked for before. */
  codes: Codes;
}

/**
 * Prepares tables for look-up: a tree of questions that grows with the cases. Each combination of facts is decided once;
 * afterwards it costs one step per fact that matters.
 * @param inputs All inputs the conditions name; their order is the order of `missing` and `used`.
 */
export function compileTables<Row>(tables: readonly Table<Row>[], inputs: readonly Input[]): Tables<Row> {
  const root = stepAfter(tables, inputs, new Map());

  function next(step: Step<Row>, ask: Input, code: number): Step<Row> {
    const known = step.after[code];
    if (known) return known;
    const grown = stepAfter(tables, inputs, new Map([...step.codes, [ask.name, code]]));
    step.after[code] = grown;
    return grown;
  }

  return {
    decide(facts, day) {
      let step = root;
      for (let ask = step.ask; ask !== null; ask = step.ask) {
        const code = ask.code(facts, day);
        step = step.after[code] ?? next(step, ask, code);
      }
      return step.decision as Decision<Row>;
    },
    forChangeDays(facts, day, use) {
      const walk = (step: Step<Row>): void => {
        const { ask } = step;
        if (ask === null) return;
        const change = ask.changesOn(facts);
        if (change !== null) use(change, ask);
        // What is asked for before and after the change may differ.
        for (const on of change === null ? [day] : [change - 1, change]) walk(next(step, ask, ask.code(facts, on)));
      };
      walk(root);
    },
  };
}

/** First asks which tables are for the case, then what their rows still ask for. */
function stepAfter<Row>(tables: readonly Table<Row>[], inputs: readonly Input[], codes: Codes): Step<Row> {
  const near = tables.filter((table) => fitOf(table.when, inputs, codes) !== 'no');
  const open = (whens: readonly When[]): Input | undefined =>
    inputs.find((input) => !codes.has(input.name) && whens.some((when) => asksFor(when, input)));
  const rows = near.flatMap((table) => table.rows.map(({ when }) => when));
  const ask =
    open(near.map(({ when }) => when)) ?? open(rows.filter((when) => fitOf(when, inputs, codes) !== 'no')) ?? null;
  const derived = inputs.filter((input) => codes.has(input.name) && input.name !== input.fact);
  return { ask, after: [], codes, decision: ask === null ? decideAll(tables, inputs, codes, derived) : null };
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
