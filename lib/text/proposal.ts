/** German of a proposal: the choice of fields, and what a field would make of the picked place. */
import type { TeachProposal } from '../messages/teach';
import { FIELDS, type FieldName } from '../site/profile';
import { shownValue } from './field-check';
import { UI } from './ui';
import { fieldTitle, readProblemWords } from './words';

export const FIELD_OPTIONS: { value: FieldName | ''; label: string }[] = [
  { value: '', label: UI.teach.fieldNone },
  ...FIELDS.map((field) => ({ value: field, label: fieldTitle(field) })),
];

/** Whether the field can be taught here, and a sentence that says what it would read or why not. */
export function proposalReading(pick: TeachProposal, field: FieldName): { fits: boolean; text: string } {
  if (pick.label === null && pick.labelled.includes(field)) return { fits: false, text: UI.teach.blocked };
  const parsed = pick.readings[field];
  if (parsed === null) return { fits: true, text: UI.teach.readsEmpty };
  if ('problem' in parsed) return { fits: false, text: UI.teach.notLike(readProblemWords(parsed.problem, 'page')) };
  return { fits: true, text: UI.teach.readsAs(shownValue(parsed.value)) };
}
