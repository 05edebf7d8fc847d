/** Checklists of the SAP: items that are a duty stand apart from those that are good practice, and some call for a fact. */
import * as z from 'zod';
import '../zod-config';
import { checkItems, checklistShape, itemShape } from '../checklist-schema';
import { readWithSchema } from '../read-with-schema';

const sapItemSchema = z.strictObject({
  ...itemShape,
  /** What the source asks for, or what we list beside it because it follows from its principles. */
  obligation: z.enum(['duty', 'goodPractice']).default('duty'),
  /** Only for a SAP of whom this holds: a role in a representation, being a police officer. */
  condition: z.enum(['sapHoldsRole', 'sapIsPoliceOfficer']).optional(),
});

const sapChecklistSchema = z
  .strictObject({ ...checklistShape, items: z.array(sapItemSchema).min(1) })
  .superRefine(checkItems);

export type SapChecklist = z.output<typeof sapChecklistSchema>;
export type SapChecklistItem = z.output<typeof sapItemSchema>;

/**
 * Reads a checklist of the SAP from JSON.
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function parseSapChecklist(data: unknown, source: string): SapChecklist {
  return readWithSchema(sapChecklistSchema, data, source);
}
