/** Cases as a file tells them, for the tests that were worked out by hand. */
import { PACKS } from '../../lib/packs';
import type { RulePack } from '../../lib/rules/pack-schema';
import { assessFile } from '../../lib/service/assess-file';

export type Json = Record<string, unknown>;
interface Told {
  findings: (Json & { kind: string; case?: string })[];
  order: string[];
  weekGoals: Json | null;
}

export const told = (file: Json, packs: readonly RulePack[] = PACKS): Told =>
  assessFile({ packs: ['beratungsaktivitaet', 'sro'], ...file }, 'fall.json', packs) as Told;

/** The finding of one kind for one case on a day. */
export function on(today: string, one: Json, kind = 'contact', file: Json = {}, packs = PACKS): Json | undefined {
  const { findings } = told({ ...file, today, cases: [{ id: 'A', ...one }] }, packs);
  return findings.find((finding) => finding.kind === kind);
}

export const talk = (date: string, kind = 'scheduledInPerson'): Json => ({ date, kind });
export const NEAR = { team: 'ue25', marketDistance: 'near', status: 'alo' };
export const FAR = { ...NEAR, marketDistance: 'far' };
export const PUPIL = { team: 'u25', profile: 'Z', zReason: 'pupilLeavingYear' };

/** The shipped contact rules as another version. */
export function version(
  number: string,
  validFrom: string | null,
  change: Partial<RulePack>,
  interval = 'P1M',
): RulePack {
  const shipped = PACKS.find(({ id }) => id === 'beratungsaktivitaet');
  if (!shipped) throw new Error('the pack is part of the product');
  const pack = { ...structuredClone(shipped), version: number, validFrom, ...change };
  for (const row of pack.contact?.tables[0]?.rows ?? []) if (row.id === 'CF-ue25-near-alo') row.interval = interval;
  return pack;
}
