/** What cannot be (a day before the person was born) and what stands there already. Each is refused before anything is written. */
import type { EntryInput } from '../messages/protocol';
import type { IsoDate } from '../rules/facts';
import type { Row } from '../store/records';
import type { CaseBundle } from '../store/store';
import { ENTRY_REFUSALS } from '../text/entry-refusals';
import type { LocalFacts } from '../view-case';
import { effectiveFacts, NO_LOCAL_FACTS } from './known-facts';
import { Refusal } from './refusal';

/** The person's own fact over what the page shows; null: not known. */
const bornOn = ({ observations, localFacts }: Row<'cases'>): IsoDate | null =>
  effectiveFacts(observations.at(-1) ?? null, localFacts.at(-1)?.facts ?? NO_LOCAL_FACTS).birthDate;

/** @param row as today's look at the page leaves it. @throws Refusal */
export function checkSinceBirth(row: Row<'cases'>, day: IsoDate): void {
  const born = bornOn(row);
  if (born && day < born) throw new Refusal(ENTRY_REFUSALS.beforeBirth(day, born));
}

/** @param row as before these facts. @throws Refusal */
export function checkBirths(row: Row<'cases'>, { birthDate, youngestChildBorn, secondCareYearFrom }: LocalFacts): void {
  const born = birthDate ?? row.observations.at(-1)?.birthDate ?? null;
  if (born && youngestChildBorn && youngestChildBorn < born) throw new Refusal(ENTRY_REFUSALS.childBeforeBirth);
  if (youngestChildBorn && secondCareYearFrom && secondCareYearFrom < youngestChildBorn)
    throw new Refusal(ENTRY_REFUSALS.careBeforeChild);
}

/** The same contact with the same next step, entered a second time (in a second panel, for example). @throws Refusal */
export function checkNotTwice(bundle: CaseBundle | null, entry: EntryInput): void {
  const persons = numbers(entry.jointWith);
  const twice = bundle?.events.some(
    (event) =>
      event.date === entry.date &&
      event.kind === entry.kind &&
      event.documented === entry.documented &&
      event.contentOfTalk === entry.contentOfTalk &&
      numbers(event.jointWith) === persons &&
      isSameFollow(bundle, event.follow, entry.follow),
  );
  if (twice) throw new Refusal(ENTRY_REFUSALS.contactTwice(entry.kind, entry.date));
}

const numbers = (persons: readonly { customerNumber: string }[]): string =>
  persons
    .map(({ customerNumber }) => customerNumber)
    .toSorted()
    .join();

function isSameFollow(bundle: CaseBundle, known: Row<'events'>['follow'], wanted: EntryInput['follow']): boolean {
  if (!wanted) return true;
  if (known?.kind !== wanted.kind || known.date !== wanted.date) return false;
  // What a Wiedervorlage is about stands with it, not with the talk.
  return wanted.kind !== 'followUp' || hasFollowUp(bundle, wanted.date, wanted.what);
}

/** Whether an open Wiedervorlage of this day says the same. */
export const hasFollowUp = (bundle: CaseBundle | null, day: IsoDate, what: string): boolean =>
  bundle?.followUps.some((one) => !one.done && one.date === day && one.what === what.trim()) ?? false;
