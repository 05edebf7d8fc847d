import type { Facts } from '../rules/facts';
import type { Adapter, WordMap } from './adapter';
import type { FieldName, Profile } from './profile';
import { wordsOf } from './text';

/** Lists repeat a few words many times: each is looked up once per map. */
const memo = new WeakMap<object, Map<string, string | null>>();

/**
 * The rule value behind a word of the page, or null where the adapter does not know the word. Compared as whole
 * words, once with and once without what stands in brackets; entries are tried in order.
 */
export function mapWord<T extends string>(text: string, map: WordMap<T>): T | null {
  const known = memo.get(map) ?? new Map<string, string | null>();
  memo.set(map, known);
  const before = known.get(text);
  if (before !== undefined) return before as T | null;
  const forms = [text, text.replace(/\([^)]*\)/g, '')].map(wordsOf);
  const hit = map.find(({ words, match }) =>
    words.some((word) => {
      const w = wordsOf(word);
      return forms.some((form) => form === w || (match === 'contains' && ` ${form} `.includes(` ${w} `)));
    }),
  );
  const value = hit ? hit.value : null;
  if (known.size < 500) known.set(text, value);
  return value;
}

/** The facts that the shown words stand for, and the fields whose word no entry knows. */
export function factsOf(
  fields: Record<FieldName, string | null>,
  { values }: Adapter,
): { facts: Profile['facts']; unknown: FieldName[] } {
  const map = <T extends string>(field: FieldName, words: WordMap<T>): T | null => {
    const text = fields[field];
    return text === null ? null : mapWord(text, words);
  };
  const facts: Pick<Facts, 'team' | 'marketDistance' | 'profile' | 'status'> = {
    team: map('team', values.team),
    marketDistance: map('profile', values.marketDistance),
    profile: map('profile', values.profile),
    status: map('status', values.status),
  };
  const unknown: FieldName[] = [];
  if (fields.team && !facts.team) unknown.push('team');
  if (fields.status && !facts.status) unknown.push('status');
  if (fields.profile && !facts.profile && !facts.marketDistance) unknown.push('profile');
  return { facts, unknown };
}
