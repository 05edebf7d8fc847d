/** The items of a closing: of a checklist those that concern the talk, each with who says whether it is done. */
import { checklistItems } from '../packs';
import type { ChecklistItem } from '../rules/checklist-schema';
import type { Closing } from '../rules/closing';
import type { NoShowFinding } from '../rules/finding';
import type { EventRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import type { CitedItem } from '../view-case';
import type { ClosingItem } from '../view-closing';
import { CLOSE_LIST, closingRowOf } from './talk-closing';

/** Somebody who attended, with her own row of the talk. */
export interface Attended {
  bundle: CaseBundle;
  event: EventRow;
}

type Check = NonNullable<ChecklistItem['check']>;
export type Hints = Partial<Record<Check, string | null>>;

/** @param attended the person herself first */
export function talkItems(judged: Closing, hints: Hints, attended: [Attended, ...Attended[]]): ClosingItem[] {
  const [self] = attended;
  return concerned(judged).flatMap(({ id, check, condition, mandatory = false }): ClosingItem[] => {
    const base = { ...plain(citedItem(id)), mandatory };
    if (check) return [{ ...base, ...seen(judged, id, check, hints) }];
    if (condition !== 'jointTalk') return [{ ...base, done: isTicked(self, id) }];
    return attended.map((one) => ({ ...base, done: isTicked(one, id), person: personOf(one) }));
  });
}

/** What comes next must be known after a missed appointment too; the rest is what the source calls for then. */
export function noShowItems(
  judged: Closing,
  hints: Hints,
  self: Attended,
  finding: NoShowFinding | null,
): ClosingItem[] {
  const next = concerned(judged).filter(({ check }) => check === 'nextStep');
  const called = finding ? checklistItems(finding.checklist, finding.triggered) : [];
  return [
    ...next.map(({ id }) => ({ ...plain(citedItem(id)), mandatory: true, ...seen(judged, id, 'nextStep', hints) })),
    ...called.map(({ situation: _, ...item }) => ({ ...plain(item), done: isTicked(self, item.id) })),
  ];
}

const concerned = (judged: Closing): ChecklistItem[] => CLOSE_LIST.items.filter(({ id }) => judged.items.includes(id));

function citedItem(id: string): CitedItem {
  const [found] = checklistItems(CLOSE_LIST.id, [id]);
  if (!found) throw new TypeError(`${CLOSE_LIST.id} has no item ${id}`);
  const { situation: _, ...item } = found;
  return item;
}

const plain = (item: CitedItem): ClosingItem => ({
  ...item,
  done: false,
  by: 'user',
  mandatory: false,
  hint: null,
  person: null,
});

function seen(judged: Closing, id: string, check: Check, hints: Hints): Pick<ClosingItem, 'done' | 'by' | 'hint'> {
  const failed = judged.missing.includes(id) || judged.warnings.includes(id);
  return { done: !failed, by: check === 'documented' ? 'user' : 'case', hint: hints[check] ?? null };
}

const isTicked = ({ bundle, event }: Attended, item: string): boolean =>
  closingRowOf(bundle, event)?.ticks.includes(item) ?? false;

export function personOf({ bundle: { row } }: Attended): NonNullable<ClosingItem['person']> {
  const { customerNumber, name } = row;
  return { customerNumber, name: name ?? `…${customerNumber.slice(-4)}` };
}
