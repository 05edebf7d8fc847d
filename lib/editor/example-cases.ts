/** Cases of which one may be a certain row's. */
import { addMonths, toDay, toIso } from '../rules/dates';
import type { InputName } from '../rules/fact-domains';
import type { IsoDate } from '../rules/facts';
import { alternativesOf, valuesFor, valuesIn } from './conditions';
import { isObject, type Json, type JsonObject, listAt, type PackDraft, textAt, valueAt } from './draft';
import { namesUsed, type RuleTable, whenOf } from './rule-tables';

/** Cases that are tried at most: a row that fits none of so many fits none. */
const MOST = 500;

/**
 * Examples a week after the last talk or the plan: first those with no fact but what the row asks for, then those with
 * every fact its table asks for, because an earlier row may want one.
 */
export function* examplesFor(draft: PackDraft, table: RuleTable, row: JsonObject, on: IsoDate): Generator<JsonObject> {
  const start = table.kind === 'contact' ? { lastTalk: on } : { concluded: on };
  const holidays =
    valueAt(row, ['dueMode']) === 'schoolHolidays'
      ? { schoolHolidays: [[toIso(toDay(on) + 28), toIso(toDay(on) + 42)]] }
      : {};
  let left = MOST;
  for (const extra of [[], namesUsed(draft, table)]) {
    for (const condition of alternativesOf(whenOf(row))) {
      const asked = { ...table.when, ...condition };
      const names = [...new Set([...(Object.keys(asked) as InputName[]), ...extra])];
      const choices = names.map((name) => {
        const [values = []] = valuesIn(asked, name);
        return { name, values: values.length > 0 ? values : valuesFor(draft, name) };
      });
      for (const facts of combinations(choices)) {
        if (left === 0) return;
        left -= 1;
        const known = facts.flatMap(([name, value]) => factOf(draft, name, value, on));
        yield {
          given: { ...Object.fromEntries(known), ...holidays, ...start },
          today: toIso(toDay(on) + 7),
          expect: null,
        };
      }
    }
  }
}

function* combinations(
  choices: readonly { name: InputName; values: readonly string[] }[],
): Generator<[InputName, string][]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first.values) for (const others of combinations(rest)) yield [[first.name, value], ...others];
}

/** The fact as an example states it; nothing where the value stands for „not known“. */
function factOf(draft: PackDraft, name: InputName, value: string, on: IsoDate): [string, Json][] {
  const derive = listAt(draft, ['derive']).find((entry) => isObject(entry) && entry.name === name);
  if (isObject(derive)) {
    const years = Number(derive.years);
    // A month before, or a year after, the day on which the years are complete.
    const months = value === derive.before ? 1 - years * 12 : -(years + 1) * 12;
    return [[textAt(derive, ['from']), toIso(addMonths(toDay(on), months))]];
  }
  const input = listAt(draft, ['inputs']).find((entry) => isObject(entry) && entry.name === name);
  const isUnknown = isObject(input) && input.nullMeans === value;
  if (isUnknown || !valuesFor(draft, name).includes(value)) return [];
  return [[name, value === 'true' ? true : value === 'false' ? false : value]];
}
