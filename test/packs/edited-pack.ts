import { PACKS } from '../../lib/packs';

export interface PackChange {
  /** For Ü25, near, arbeitslos. */
  interval: string;
  version?: string;
  validFrom?: string | null;
  id?: string;
  title?: string;
}

/** The text of the shipped pack „Beratungsaktivität“ with another interval in one cell. */
export function editedPack({ interval, ...rest }: PackChange): string {
  const pack = structuredClone(PACKS.find(({ id }) => id === 'beratungsaktivitaet'));
  for (const row of pack?.contact?.tables[0]?.rows ?? []) if (row.id === 'CF-ue25-near-alo') row.interval = interval;
  // A rule that has ended has no place in a version that begins later.
  const later = rest.validFrom ? { averages: [], caseTerms: {} } : {};
  const ambiguities = pack?.ambiguities.map((each) => ({ ...each, rules: rest.validFrom ? [] : each.rules }));
  return JSON.stringify({ ...pack, ...later, ambiguities, ...rest });
}
