import type { Checklist, ChecklistItem } from './checklist-schema';
import type { Citation } from './finding';
import { packError } from './pack-error';

/**
 * Where an item of a checklist stands.
 * @throws PackError for an item that is not of this list.
 */
export function checklistCitation(
  { id, documents }: Pick<Checklist, 'id' | 'documents'>,
  item: Pick<ChecklistItem, 'id' | 'document' | 'section'>,
): Citation {
  const source = item.document === undefined ? documents[0] : documents.find((found) => found.id === item.document);
  if (!source) throw packError(id, ['documents'], `Die Quelle von „${item.id}“ fehlt. Bitte ergänzen.`);
  return { document: source.id, title: source.title, section: item.section };
}
