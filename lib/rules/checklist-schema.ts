/** The format of a checklist: items in own words, each with the section of the source it rests on. */
import * as z from 'zod';
import './zod-config';
import { ambiguitySchema, lawFlagSchema, ruleIdSchema, sectionSchema, textSchema } from './pack-parts-schema';
import { readWithSchema } from './read-with-schema';

const documentSchema = z.string().regex(/^\d{3}$/, 'Drei Ziffern, zum Beispiel 002.');

/** What the item of any list has. */
export const itemShape = {
  id: ruleIdSchema,
  text: textSchema.max(160),
  section: sectionSchema,
  /** Which of the list's sources it rests on. */
  document: documentSchema.optional(),
};

const itemSchema = z.strictObject({
  ...itemShape,
  /** The form it belongs to cannot be closed without it. */
  mandatory: z.boolean().optional(),
  /** What can be seen of the case itself: whether the item is fulfilled. */
  check: z.enum(['nextStep', 'stepsDated', 'documented']).optional(),
  /** Shown only where this holds. */
  condition: z.enum(['jointTalk', 'nextAppointment', 'p16aReferral', 'feedbackLoop', 'firstStep']).optional(),
  /** Called for by something that happened. */
  trigger: z.enum(['noShow', 'secondNoShow', 'cancelledByCustomer']).optional(),
  /** The situation the item is the reaction to. */
  situation: textSchema.optional(),
  ambiguity: ambiguitySchema.optional(),
  /** The law behind the item has changed: the UI shows „Rechtsstand prüfen“. */
  lawFlag: lawFlagSchema.optional(),
});

/** What every list has beside its items. */
export const checklistShape = {
  id: ruleIdSchema,
  /** Rule pack with which the list is switched on and off. */
  pack: textSchema,
  title: textSchema,
  /** Sources with their titles as in citations; an item without `document` rests on the first. */
  documents: z.array(z.strictObject({ id: documentSchema, title: textSchema.max(40) })).min(1),
  note: textSchema.optional(),
  /** Other words somebody may look the list up by. */
  also: z.array(textSchema.max(60)).default([]),
};

interface CheckedList {
  id: string;
  documents: { id: string }[];
  items: { id: string; document?: string | undefined }[];
}

/** The ids of a list's items begin with its own, none stands twice, each item names a source the list has. */
export function checkItems({ id, items, documents }: CheckedList, context: Pick<z.RefinementCtx, 'addIssue'>): void {
  items.forEach((item, at) => {
    const path = ['items', at, 'id'];
    if (!item.id.startsWith(`${id}-`)) {
      context.addIssue({ code: 'custom', path, message: `Muss mit „${id}-“ beginnen.` });
    }
    if (item.document !== undefined && !documents.some((source) => source.id === item.document)) {
      const message = `„${item.document}“ fehlt unter documents. Bitte dort ergänzen.`;
      context.addIssue({ code: 'custom', path: ['items', at, 'document'], message });
    }
    if (items.findIndex((other) => other.id === item.id) !== at) {
      context.addIssue({ code: 'custom', path, message: `„${item.id}“ steht doppelt. Bitte umbenennen.` });
    }
  });
}

const checklistSchema = z
  .strictObject({ ...checklistShape, items: z.array(itemSchema).min(1) })
  .superRefine(checkItems);

export type Checklist = z.output<typeof checklistSchema>;
export type ChecklistItem = z.output<typeof itemSchema>;

/**
 * Reads a checklist from JSON.
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function parseChecklist(data: unknown, source: string): Checklist {
  return readWithSchema(checklistSchema, data, source);
}
