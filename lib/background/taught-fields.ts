/** Which fields the user has taught, and which of them another person's page has confirmed. Days only, no values. */
import { browser } from 'wxt/browser';
import type { IsoDate } from '../rules/facts';
import { serialQueue } from '../service/serial-queue';
import { FIELDS, type FieldName } from '../site/profile';

export interface Taught {
  on: IsoDate;
  tested: IsoDate | null;
  /** Taught as a column of a list: only a list can confirm it. */
  column: boolean;
}

export type TaughtFields = Partial<Record<FieldName, Taught>>;

const keyOf = (adapterId: string): string => `taught.${adapterId}`;
const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** What is noted for an adapter; whatever is not readable counts as not noted. */
export async function taughtFields(adapterId: string): Promise<TaughtFields> {
  const stored: unknown = (await browser.storage.local.get(keyOf(adapterId)))[keyOf(adapterId)];
  const noted = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const fields: TaughtFields = {};
  for (const field of FIELDS) {
    const { on, tested, column } = (noted[field] ?? {}) as { [key in keyof Taught]?: unknown };
    if (isDay(on)) fields[field] = { on, tested: isDay(tested) ? tested : null, column: column === true };
  }
  return fields;
}

export async function setTaught(adapterId: string, fields: TaughtFields): Promise<void> {
  await browser.storage.local.set({ [keyOf(adapterId)]: fields });
}

const inTurn = serialQueue();

/** Changes one field's note; changes at the same time wait for each other. */
export function noteTaught(
  adapterId: string,
  field: FieldName,
  change: (before: Taught | null) => Taught | null,
): Promise<void> {
  return inTurn(async () => {
    const fields = await taughtFields(adapterId);
    const note = change(fields[field] ?? null);
    if (note) await setTaught(adapterId, { ...fields, [field]: note });
  });
}
