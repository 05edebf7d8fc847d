/** Texts from a page → one person's profile. Pure: no DOM. */
import type { Adapter } from './adapter';
import { parseField } from './formats';
import { FIELDS, type FieldName, type Profile, type ReadProblem } from './profile';
import type { RawPerson, RawValue } from './raw';
import { labelKey, wordsOf } from './text';
import { factsOf, mapWord } from './words';

type Choice = { value: string; from: RawValue } | { problem: ReadProblem } | null;

/** The contract's limit for one page. */
const MOST_MEMBERS = 50;

const sorted = (text: string): string => wordsOf(text).split(' ').sort().join();

/** „Müller, Jürgen“ and „Jürgen Müller“ are one name; „412 Ü25“ and „Team 412 Ü25“ one team. */
function same(field: FieldName, a: string, b: string, { values }: Adapter): boolean {
  if (a === b || labelKey(a) === labelKey(b)) return true;
  if (field === 'name') return sorted(a) === sorted(b);
  const map = field === 'team' ? values.team : field === 'status' ? values.status : null;
  const mapped = map && mapWord<string>(a, map);
  return !!mapped && mapped === mapWord<string>(b, map);
}

/** One value out of several candidates: labels before text lines, preferred labels before others; never a guess. */
function choose(field: FieldName, all: RawValue[], adapter: Adapter): Choice {
  const strong = all.filter((each) => each.weight > 0.8);
  const pool = strong.length ? strong : all;
  const best = Math.min(...pool.map((each) => each.rank));
  const key = field === 'customerNumber' || field === 'benefitUnitNumber';
  let chosen: Choice = null;
  for (const from of pool) {
    if (from.rank > best && !key) continue;
    const parsed = parseField(field, from.raw, adapter);
    if (!parsed) continue;
    if (!chosen || 'problem' in chosen) {
      if ('value' in parsed) chosen = { value: parsed.value, from };
      else chosen ??= parsed;
    } else if ('value' in parsed && !same(field, chosen.value, parsed.value, adapter)) return { problem: 'conflict' };
  }
  return chosen;
}

/** The candidates of a name: one that is shown in two fields becomes „Nachname, Vorname“. */
function nameValues({ values }: RawPerson, adapter: Adapter): RawValue[] | undefined {
  const of = (slot: 'name' | 'lastName' | 'firstName'): Choice => choose('name', values[slot] ?? [], adapter);
  const [name, last, first] = [of('name'), of('lastName'), of('firstName')];
  const own = values.name ?? values.lastName;
  if (!first || !('value' in first)) return own;
  // „Name“ beside „Vorname“ is the family name, unless it is the whole name already.
  const whole = name && 'value' in name && (last || ` ${wordsOf(name.value)} `.includes(` ${wordsOf(first.value)} `));
  const base = last ?? name;
  if (whole || !base || !('value' in base)) return own;
  return [{ ...base.from, raw: `${base.value}, ${first.value}`, rank: 0 }];
}

/**
 * Reads one person; a field without a label is null and no problem.
 * @param person what stands on the page
 * @param adapter labels' formats and words
 */
export function interpret(person: RawPerson, adapter: Adapter): Profile {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, null])) as Profile['fields'];
  const profile: Profile = {
    fields,
    facts: { team: null, marketDistance: null, profile: null, status: null },
    confidence: {},
    notRecognised: [],
    labelled: [],
    members: [],
  };
  for (const field of FIELDS) {
    const all = field === 'name' ? nameValues(person, adapter) : person.values[field];
    if (!all?.length) continue;
    profile.labelled.push(field);
    const choice = choose(field, all, adapter);
    if (choice && 'problem' in choice) profile.notRecognised.push({ field, why: choice.problem });
    else if (choice) {
      fields[field] = choice.value;
      profile.confidence[field] = choice.from.weight;
    }
  }
  const { facts, unknown } = factsOf(fields, adapter);
  profile.facts = facts;
  for (const field of unknown) profile.notRecognised.push({ field, why: 'unknownWord' });
  for (const member of person.members.slice(0, MOST_MEMBERS)) {
    const { fields: of, facts: theirs } = interpret(member, adapter);
    const { customerNumber, name, birthDate } = of;
    if (!customerNumber || customerNumber === fields.customerNumber) continue;
    profile.members.push({ customerNumber, name, birthDate, team: theirs.team });
  }
  return profile;
}
