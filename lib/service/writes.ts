/** The user's actions on one case. Each is one change: written whole, undoable whole. */
import type { EntryInput, Request } from '../messages/protocol';
import type { CompiledPacks } from '../rules/evaluate-case';
import type { IsoDate } from '../rules/facts';
import type { Row } from '../store/records';
import { benefitUnitKey, type Store } from '../store/store';
import { ENTRY_REFUSALS } from '../text/entry-refusals';
import { EVENT_WORDS } from '../text/words';
import type { CaseRef } from '../view';
import { adoptCase } from './adopt';
import { checkBirths, checkNotTwice, checkSinceBirth, hasFollowUp } from './entry-checks';
import { checkFollow, putFollow, storedFollow } from './follow-writes';
import { Refusal } from './refusal';
import { caseForWriting, type NewId, NOT_DEFERRED, UnitOfWork } from './unit-of-work';

/** Talks before this year are typing errors. */
export const FIRST_YEAR = '2005-01-01';

export interface WriteContext {
  store: Store;
  packs: CompiledPacks;
  today: IsoDate;
  /** Milliseconds, for the order of changes. */
  now: number;
  newId: NewId;
  /** Whether a customer number has the form of its case system. */
  isCustomerNumber(ref: CaseRef): boolean;
}

/** @throws Refusal with a German sentence; then nothing was written */
export async function record(context: WriteContext, { ref, profile, entry }: Request<'record'>): Promise<string> {
  checkRef(context, ref);
  checkEntry(entry, context.today);
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle, row } = await adoptCase(context.store, work, ref, profile, context.today);
  checkSinceBirth(row, entry.date);
  checkNotTwice(bundle, entry);
  const attending = [{ caseId: row.id, customerNumber: ref.customerNumber, name: row.name }];
  for (const member of entry.jointWith) {
    const memberRef = { system: ref.system, customerNumber: member.customerNumber };
    checkRef(context, memberRef);
    const other = await caseForWriting(context.store, work, memberRef, {
      name: member.name,
      benefitUnit: row.benefitUnit,
      adoptedOn: context.today,
      observations: [],
      localFacts: [],
    });
    attending.push({ caseId: other.row.id, ...member });
  }
  for (const person of attending) {
    const event: Row<'events'> = {
      id: context.newId(),
      caseId: person.caseId,
      date: entry.date,
      kind: entry.kind,
      documented: entry.documented,
      contentOfTalk: entry.contentOfTalk,
      jointWith: attending
        .filter((other) => other !== person)
        .map(({ customerNumber, name }) => ({ customerNumber, name })),
      follow: entry.follow && person.caseId === row.id ? storedFollow(entry.follow) : null,
      change: work.change,
    };
    work.put('events', event.id, null, event);
  }
  if (entry.follow) putFollow(work, row, bundle, entry.follow);
  return work.commit(EVENT_WORDS[entry.kind], context.now);
}

/** @throws Refusal where the customer number has not the form of its case system */
export function checkRef(context: WriteContext, ref: CaseRef): void {
  if (context.isCustomerNumber(ref)) return;
  throw new Refusal(
    `Die Kundennummer „${ref.customerNumber}“ hat nicht das erwartete Format. Es wurde nichts gespeichert. Das Format legen Ihre Organisation oder die Optionen fest.`,
  );
}

function checkEntry(entry: EntryInput, today: IsoDate): void {
  if (entry.date > today)
    throw new Refusal(
      'Das Datum liegt in der Zukunft. Bitte tragen Sie ein Gespräch erst ein, wenn es stattgefunden hat.',
    );
  if (entry.date < FIRST_YEAR) throw new Refusal('Das Datum liegt zu weit zurück. Bitte prüfen Sie das Jahr.');
  if (entry.follow) checkFollow(entry.follow, entry.date, today);
  if (entry.kind === 'jointTalk' && entry.jointWith.length === 0) {
    throw new Refusal('Bitte wählen Sie, mit wem das Gespräch gemeinsam war.');
  }
  if (entry.kind !== 'jointTalk' && entry.jointWith.length > 0) {
    throw new Refusal('Nur ein BG-Gespräch kann gemeinsam mit anderen sein.');
  }
}

export async function adopt(context: WriteContext, { ref, profile }: Request<'adopt'>): Promise<string> {
  checkRef(context, ref);
  const work = new UnitOfWork(context.store, context.newId);
  await adoptCase(context.store, work, ref, profile, context.today);
  return work.commit('Fall übernommen', context.now);
}

export async function setFacts(context: WriteContext, { ref, profile, facts }: Request<'setFacts'>): Promise<string> {
  checkRef(context, ref);
  const { today } = context;
  for (const date of [facts.birthDate, facts.youngestChildBorn]) {
    if (date && date > today) throw new Refusal('Ein Geburtsdatum kann nicht in der Zukunft liegen.');
  }
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle, row } = await adoptCase(context.store, work, ref, profile, today);
  checkBirths(row, facts);
  const earlier = row.localFacts.filter((set) => set.on !== today);
  work.put('cases', row.id, bundle?.row ?? null, { ...row, localFacts: [...earlier, { on: today, facts }] });
  return work.commit('Angaben geändert', context.now);
}

export async function saveFollowUp(context: WriteContext, request: Request<'saveFollowUp'>): Promise<string> {
  checkRef(context, request.ref);
  const what = request.what.trim();
  if (!what) throw new Refusal('Bitte schreiben Sie kurz, worum es bei der Wiedervorlage geht.');
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle, row } = await adoptCase(context.store, work, request.ref, request.profile, context.today);
  const before = bundle?.followUps.find((followUp) => followUp.id === request.id) ?? null;
  if (request.id && !before)
    throw new Refusal('Diese Wiedervorlage gibt es nicht mehr. Bitte laden Sie die Ansicht neu.');
  if (!before && hasFollowUp(bundle, request.date, what)) throw new Refusal(ENTRY_REFUSALS.followUpTwice(request.date));
  const id = before?.id ?? context.newId();
  const { date, done } = request;
  const { step, hiddenUntil, deferrals } = before ?? { step: null, ...NOT_DEFERRED };
  work.put('followUps', id, before, { id, caseId: row.id, date, what, done, step, hiddenUntil, deferrals });
  return work.commit('Wiedervorlage', context.now);
}

export async function decideJointTalks(context: WriteContext, request: Request<'decideJointTalks'>): Promise<string> {
  checkRef(context, request.ref);
  const shown = request.profile.fields.benefitUnitNumber;
  const work = new UnitOfWork(context.store, context.newId);
  const { row } = await adoptCase(context.store, work, request.ref, request.profile, context.today);
  const benefitUnit = shown ? benefitUnitKey(request.ref.system, shown) : row.benefitUnit;
  if (!benefitUnit) throw new Refusal('Die BG-Nummer ist nicht bekannt. Öffnen Sie die Seite, auf der sie steht.');
  const id = context.newId();
  const { on, jointTalks, reason } = request;
  work.put('decisions', id, null, { id, benefitUnit, on, jointTalks, reason: reason.trim() });
  return work.commit('Entscheidung zur BG-Beratung', context.now);
}
