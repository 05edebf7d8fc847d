/** The decrees for Soziale Ansprechpersonen and their checklists. A registry of its own: the customers' one never finds them. */
import type { IsoDate } from '../../rules/facts';
import { packError } from '../../rules/pack-error';
import { isExpired, packInForce } from '../../rules/sap/in-force';
import { parseSapChecklist, type SapChecklist } from '../../rules/sap/sap-checklist-schema';
import { parseSapPack, type SapPack } from '../../rules/sap/sap-pack-schema';

const packFiles = import.meta.glob<unknown>('./*.json', { eager: true, import: 'default' });
const checklistFiles = import.meta.glob<unknown>('./checklists/*.json', { eager: true, import: 'default' });

/** The newest decree first. */
export const SAP_PACKS: readonly SapPack[] = Object.entries(packFiles)
  .map(([file, data]) => parseSapPack(data, file))
  .toSorted((a, b) => (a.id < b.id ? 1 : -1));

export const SAP_CHECKLISTS: readonly SapChecklist[] = Object.entries(checklistFiles).map(([file, data]) =>
  parseSapChecklist(data, file),
);

/**
 * The decree by which duties and times are computed on a day.
 * @throws PackError where none is in force.
 */
export function decreeOn(today: IsoDate): SapPack {
  const pack = packInForce(SAP_PACKS, today);
  if (!pack) throw packError('sap', [], 'An diesem Tag gilt kein Erlass.');
  return pack;
}

/** The expired decree that is shown as orientation; null unless it is switched on. */
export function orientationPack(switchedOn: boolean, today: IsoDate): SapPack | null {
  return switchedOn ? (SAP_PACKS.find((pack) => isExpired(pack, today)) ?? null) : null;
}

/**
 * A checklist by its id.
 * @throws PackError where there is none of that id.
 */
export function sapChecklist(id: string): SapChecklist {
  const checklist = SAP_CHECKLISTS.find((candidate) => candidate.id === id);
  if (!checklist) throw packError(id, [], 'Diese Checkliste gibt es nicht.');
  return checklist;
}
