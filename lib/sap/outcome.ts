import type { RoomPatch } from './rows';

/** What a use case makes of what was typed: the rows to save, or the field that is wrong and a sentence why. */
export type Outcome<Field extends string = never> =
  | { ok: true; patch: RoomPatch[] }
  | { ok: false; field: Field | null; message: string };

export function refuse(field: null, message: string): Outcome;
export function refuse<Field extends string>(field: Field | null, message: string): Outcome<Field>;
export function refuse<Field extends string>(field: Field | null, message: string): Outcome<Field> {
  return { ok: false, field, message };
}
