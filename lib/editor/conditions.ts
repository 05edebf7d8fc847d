/** Conditions of a row in a draft, as the cells of a table: one list of values per fact and alternative. */
import { DERIVED_NAMES, FACT_DOMAINS, INPUT_NAMES, type InputName } from '../rules/fact-domains';
import { isObject, type Json, type JsonObject, listAt, type PackDraft, withValue } from './draft';

const isInputName = (name: unknown): name is InputName => (INPUT_NAMES as readonly unknown[]).includes(name);

/** The facts a pack's conditions may name, in the order of the pack; then those they name without it. */
export function inputNames(draft: PackDraft, whens: readonly (Json | undefined)[] = []): InputName[] {
  const declared = listAt(draft, ['inputs']).map((input) => (isObject(input) ? input.name : null));
  const used = whens.flatMap(alternativesOf).flatMap((condition) => Object.keys(condition));
  return [...new Set([...declared, ...used].filter(isInputName))];
}

/** All values a fact can have in this pack. */
export function valuesFor(draft: PackDraft, name: InputName): string[] {
  if (isDerived(name)) {
    const derived = listAt(draft, ['derive']).filter((entry) => isObject(entry) && entry.name === name);
    return derived.flatMap((entry) => (isObject(entry) ? [String(entry.before), String(entry.reached)] : []));
  }
  const domain: readonly string[] = FACT_DOMAINS[name];
  const input = listAt(draft, ['inputs']).find((entry) => isObject(entry) && entry.name === name);
  const meant = isObject(input) && typeof input.nullMeans === 'string' ? [input.nullMeans] : [];
  return [...new Set([...domain, ...meant])];
}

const isDerived = (name: InputName): name is (typeof DERIVED_NAMES)[number] =>
  (DERIVED_NAMES as readonly string[]).includes(name);

/** Of which one must hold. */
export function alternativesOf(when: Json | undefined): JsonObject[] {
  if (Array.isArray(when)) return when.filter(isObject);
  return isObject(when) ? [when] : [];
}

/** For each alternative the values it allows for a fact; an empty list where it asks for nothing. */
export function valuesIn(when: Json | undefined, name: InputName): string[][] {
  return alternativesOf(when).map((condition) => {
    const value = Object.hasOwn(condition, name) ? condition[name] : undefined;
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map(String) : [String(value)];
  });
}

/** The condition with these values for a fact; the same one where that changes nothing. */
export function withValues(when: JsonObject, name: InputName, values: readonly string[]): JsonObject {
  const [now = []] = valuesIn(when, name);
  if (now.length === values.length && now.every((value, at) => value === values[at])) return when;
  const [only] = values;
  if (only === undefined) return withValue(when, [name], undefined);
  return withValue(when, [name], values.length > 1 ? [...values] : jsonOf(name, only));
}

function jsonOf(name: InputName, value: string): Json {
  const isTruth = !isDerived(name) && FACT_DOMAINS[name].every((word) => word === 'true' || word === 'false');
  return isTruth ? value === 'true' : value;
}
