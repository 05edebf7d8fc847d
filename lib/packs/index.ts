/** The registry of checklists: one JSON file each, found by glob and checked on reading. Rule packs: `library.ts`. */
import { checklistCitation } from '../rules/checklist-citation';
import { type Checklist, parseChecklist } from '../rules/checklist-schema';
import { packError } from '../rules/pack-error';
import type { ChecklistView } from '../view';

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

/** The checklist of a Kooperationsplan with its ticks. Items that need a further condition are left out. */
export function planChecklist(ticks: readonly string[]): ChecklistView {
  const checklist = checklistById('CL-KOOP');
  const items = checklist.items.filter((item) => item.condition === undefined);
  return {
    id: checklist.id,
    title: checklist.title,
    items: items.map((item) => {
      const { title, section } = checklistCitation(checklist, item);
      return {
        id: item.id,
        text: item.text,
        source: `${title}, ${section}`,
        done: ticks.includes(item.id),
        derived: item.ambiguity !== undefined,
        lawFlag: item.lawFlag !== undefined,
      };
    }),
  };
}
