import type { RoomPatch } from './rows';

/** What a use case makes of what was typed: the rows to save, or the field that is wrong and a sentence why. */
export type Outcome<Field extends string = never> =
  | { ok: true; patch: RoomPatch[] }
  | { ok: false; field: Field | null; message: string };

export const refuse = <Field extends string>(field: Field | null, message: string): Outcome<Field> => ({
  ok: false,
  field,
  message,
});
