/** The registry of checklists: one JSON file each, found by glob and checked on reading. Rule packs: `library.ts`. */
import { checklistCitation } from '../rules/checklist-citation';
import { type Checklist, type ChecklistItem, parseChecklist } from '../rules/checklist-schema';
import { packError } from '../rules/pack-error';
import type { ChecklistView, CitedItem } from '../view-case';

export { compiledPacks, PACKS } from './library';

const checklistFiles = import.meta.glob<unknown>('./checklists/*.json', { eager: true, import: 'default' });

/** All checklists that are part of the product. */
export const CHECKLISTS: readonly Checklist[] = Object.entries(checklistFiles).map(([file, data]) =>
  parseChecklist(data, file),
);

/**
 * A checklist by its id.
 * @throws PackError where the product has none of that id.
 */
export function checklistById(id: string): Checklist {
  const checklist = CHECKLISTS.find((candidate) => candidate.id === id);
  if (!checklist) throw packError(id, [], 'Diese Checkliste gibt es nicht.');
  return checklist;
}

/** The checklist of a Kooperationsplan with its ticks. What belongs to a referral is shown only while one runs. */
export function planChecklist(ticks: readonly string[], referral = false): ChecklistView {
  const checklist = checklistById('CL-KOOP');
  const items = checklist.items.filter(
    ({ condition }) => condition === undefined || (referral && condition === 'p16aReferral'),
  );
  return {
    id: checklist.id,
    title: checklist.title,
    items: items.map((item) => ({ ...cited(checklist, item), done: ticks.includes(item.id) })),
  };
}

function cited(checklist: Checklist, item: ChecklistItem): CitedItem {
  const { title, section } = checklistCitation(checklist, item);
  return {
    id: item.id,
    text: item.text,
    source: `${title}, ${section}`,
    derived: item.ambiguity !== undefined,
    lawFlag: item.lawFlag !== undefined,
  };
}

/** Every item of a list as somebody reads it; `condition` says when it is called for. */
export function wholeList(list: Checklist): (ListItem & Pick<ChecklistItem, 'condition'>)[] {
  return list.items.map((item) => ({
    ...cited(list, item),
    situation: item.situation ?? null,
    condition: item.condition,
  }));
}

/** An item with the situation it is the reaction to, where the list names one. */
export type ListItem = CitedItem & { situation: string | null };

/** What a list says of its items as a whole, or null. */
export function checklistNote(id: string): string | null {
  return CHECKLISTS.find((candidate) => candidate.id === id)?.note ?? null;
}

/** Items of a list in its order, or those of `ids` only; empty where the product has no such list. */
export function checklistItems(id: string, ids?: readonly string[]): ListItem[] {
  const checklist = CHECKLISTS.find((candidate) => candidate.id === id);
  const items = checklist?.items.filter((item) => ids === undefined || ids.includes(item.id)) ?? [];
  return items.flatMap((item) => (checklist ? [{ ...cited(checklist, item), situation: item.situation ?? null }] : []));
}
