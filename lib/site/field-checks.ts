/** „Adapter prüfen“: what was found on a page, told field by field, and what has moved since the last time. Pure. */
import type { Adapter } from './adapter';
import { parseField } from './formats';
import { interpret } from './interpret';
import { FIELDS, type FieldName, type ReadProblem } from './profile';
import type { RawPerson } from './raw';

export interface Found {
  how: 'label' | 'selector' | 'heading';
  text: string;
}

/** How each field was found: all that is kept of a check. */
export type FoundFields = Partial<Record<FieldName, Found>>;

export interface FieldCheck {
  field: FieldName;
  state: 'ok' | 'empty' | 'missing' | ReadProblem;
  /** In the field's format, or null. */
  value: string | null;
  how: Found['how'] | null;
  /** Labels (or the selector) by which it was found; several where they disagree. */
  by: string[];
  /** What changed since the last check; null where nothing did or there was none. */
  moved: { from: Found | null; to: Found | null } | null;
}

export interface FoundBy {
  field: FieldName;
  by: (Found & { raw: string })[];
}

/**
 * @param found per field the places on the page
 * @param person the reading of the same page; null where there is none
 * @param before the last check of a page of this kind, or null
 */
export function fieldChecks(
  found: readonly FoundBy[],
  person: RawPerson | null,
  adapter: Adapter,
  before: FoundFields | null,
): FieldCheck[] {
  const profile = person && interpret(person, adapter);
  const after = foundFields(found, adapter);
  return FIELDS.map((field) => {
    const by = found.find((each) => each.field === field)?.by ?? [];
    const problem = profile?.notRecognised.find((each) => each.field === field)?.why ?? null;
    const value = profile?.fields[field] ?? null;
    const state = problem ?? (by.length === 0 ? 'missing' : value === null ? 'empty' : 'ok');
    // Of labels that agree the first says enough.
    const told = problem === 'conflict' ? by.filter(({ raw }) => raw.trim()) : by.slice(0, 1);
    return {
      field,
      state,
      value: problem === 'denied' ? null : value,
      how: after[field]?.how ?? null,
      by: [...new Set(told.map(({ text }) => text))],
      moved: before && movedBetween(before[field], after[field]),
    };
  });
}

/** By what each field was found; a label with a readable value before an empty one. */
export function foundFields(found: readonly FoundBy[], adapter: Adapter): FoundFields {
  const fields: FoundFields = {};
  for (const { field, by } of found) {
    const best = by.find(({ raw }) => parseField(field, raw, adapter)) ?? by[0];
    if (best) fields[field] = { how: best.how, text: best.text };
  }
  return fields;
}

function movedBetween(from: Found | undefined, to: Found | undefined): FieldCheck['moved'] {
  if (from?.how === to?.how && from?.text === to?.text) return null;
  return { from: from ?? null, to: to ?? null };
}
