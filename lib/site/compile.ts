import type { FieldName } from './profile';
import type { Recipe } from './recipe';
import { clean } from './text';

/** A field, one half of a name that the page shows in two fields, a record's title, or something that is not read. */
export type Slot = FieldName | 'lastName' | 'firstName' | 'title' | 'other';

/** What a label names: `rank` 0 is the adapter's preferred label. */
export interface Meaning {
  slot: Slot;
  rank: number;
}

/** A recipe with what cannot cross as a message. */
export interface Compiled extends Omit<Recipe, 'labels' | 'starts' | 'customerNumber'> {
  labels: Map<string, Meaning>;
  starts: Set<number>;
  customerNumber: RegExp;
}

const cache = new WeakMap<Recipe, Compiled>();

/** Expression for a whole value. */
export const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** The number a text consists of, blanks inside ignored, or null. Long text is never matched. */
export function matchNumber(text: string, format: RegExp): string | null {
  if (text.length > 40) return null;
  if (format.test(text)) return text;
  const dense = text.replace(/\s/g, '');
  return format.test(dense) ? dense : null;
}

/** The customer number a raw text consists of, or null. */
export const numberIn = (raw: string | undefined, { customerNumber }: Compiled): string | null =>
  raw && raw.length < 80 ? matchNumber(clean(raw), customerNumber) : null;

/**
 * Once per recipe object.
 * @throws SyntaxError where its format is no regular expression (the adapter's schema refuses such)
 */
export function compile(recipe: Recipe): Compiled {
  const known = cache.get(recipe);
  if (known) return known;
  const made: Compiled = {
    ...recipe,
    labels: new Map(recipe.labels),
    starts: new Set(recipe.starts),
    customerNumber: whole(recipe.customerNumber),
  };
  cache.set(recipe, made);
  return made;
}
