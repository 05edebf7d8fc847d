/** Conditions of a pack as sets of words: what a fact may be, whether two rows can fit the same case. */
import { FACT_DOMAINS, type InputName } from './fact-domains';
import type { Condition, When } from './pack-parts-schema';
import type { RulePack } from './pack-schema';

/** The alternatives of a `when`: one of them must hold. */
export function conditionsOf(when: When): Condition[] {
  return Array.isArray(when) ? when : [when];
}

/** The words a condition allows for a fact; booleans are the words `true` and `false`. Empty where it asks for nothing. */
export function valuesOf(condition: Condition, name: InputName): string[] {
  const value = condition[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}

/** All words a fact can have in this pack, or null where the pack does not name it under `inputs`. */
export function wordsOf(pack: RulePack, name: InputName): string[] | null {
  const input = pack.inputs.find((candidate) => candidate.name === name);
  if (!input) return null;
  if (name === 'ageBand' || name === 'careYear') {
    return pack.derive.filter((derive) => derive.name === name).flatMap(({ before, reached }) => [before, reached]);
  }
  const domain: string[] = [...FACT_DOMAINS[name]];
  return input.nullMeans === undefined || domain.includes(input.nullMeans) ? domain : [...domain, input.nullMeans];
}

/** Whether some case fits both: no fact for which they allow different words only. */
export function overlap(one: When, other: When): boolean {
  return conditionsOf(one).some((a) => conditionsOf(other).some((b) => compatible(a, b)));
}

function compatible(a: Condition, b: Condition): boolean {
  return (Object.keys(a) as InputName[]).every((name) => {
    const wanted = valuesOf(b, name);
    return wanted.length === 0 || valuesOf(a, name).some((value) => wanted.includes(value));
  });
}
