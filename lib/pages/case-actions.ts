import type { Defer, EntryInput, Request, WriteAnswer } from '../messages/protocol';
import type { ReferralInput } from '../messages/referrals';
import type { ChangeView, RelinkChoice } from '../messages/retention';
import type { IsoDate } from '../rules/facts';
import type { CaseRef } from '../view';
import type { LocalFacts } from '../view-case';

/** A plan as the writes name it: `plan` is null for one known only from the page. */
export interface PlanRef {
  plan: string | null;
  concluded: IsoDate;
}

/** The writes for the person in front. Who binds them adds the person the user saw. */
export interface CaseActions {
  record(entry: EntryInput): Promise<WriteAnswer>;
  undo(change: string): Promise<WriteAnswer>;
  adopt(): Promise<WriteAnswer>;
  setFacts(facts: LocalFacts): Promise<WriteAnswer>;
  savePlan(plan: PlanRef): Promise<WriteAnswer>;
  reviewPlan(plan: PlanRef, review: Pick<Request<'reviewPlan'>, 'date' | 'mode'>): Promise<WriteAnswer>;
  saveStep(plan: PlanRef, step: Request<'saveStep'>['step']): Promise<WriteAnswer>;
  tickItem(plan: PlanRef, item: string, done: boolean): Promise<WriteAnswer>;
  saveFollowUp(followUp: Pick<Request<'saveFollowUp'>, 'id' | 'date' | 'what' | 'done'>): Promise<WriteAnswer>;
  deferFollowUp(id: string, defer: Defer): Promise<WriteAnswer>;
  savePause(pause: Request<'savePause'>['pause']): Promise<WriteAnswer>;
  endPause(id: string): Promise<WriteAnswer>;
  saveTerm(term: Request<'saveTerm'>['term']): Promise<WriteAnswer>;
  endTerm(id: string): Promise<WriteAnswer>;
  noteCooperation(note: Request<'noteCooperation'>['note']): Promise<WriteAnswer>;
  cancelAppointment(
    appointment: Pick<Request<'cancelAppointment'>, 'id' | 'date' | 'cancelledOn'>,
  ): Promise<WriteAnswer>;
  saveReferral(referral: ReferralInput): Promise<WriteAnswer>;
  saveRelease(release: Omit<Request<'saveRelease'>, 'ref' | 'profile'>): Promise<WriteAnswer>;
  withdrawRelease(id: string, on: IsoDate): Promise<WriteAnswer>;
  noteFeedback(feedback: Omit<Request<'noteFeedback'>, 'ref' | 'profile'>): Promise<WriteAnswer>;
  tickReferral(id: string, item: string, done: boolean): Promise<WriteAnswer>;
  endReferral(end: Omit<Request<'endReferral'>, 'ref' | 'profile'>): Promise<WriteAnswer>;
  tickClosing(tick: Pick<Request<'tickClosing'>, 'event' | 'item' | 'person' | 'done'>): Promise<WriteAnswer>;
  closeTalk(closing: Pick<Request<'closeTalk'>, 'event' | 'follow'>): Promise<WriteAnswer>;
  tickList(list: string, item: string, done: boolean): Promise<WriteAnswer>;
  restartList(list: string): Promise<WriteAnswer>;
  endCase(endedOn: IsoDate | null): Promise<WriteAnswer>;
  keepCase(): Promise<WriteAnswer>;
  relinkChoices(filter: string): Promise<{ choices: RelinkChoice[]; more: number }>;
  relinkCase(from: CaseRef, merge: boolean): Promise<WriteAnswer>;
  caseChanges(): Promise<ChangeView[]>;
  confirmDate(day: IsoDate): Promise<WriteAnswer>;
  seenDeleted(): Promise<void>;
  linkBenefitUnit(link: Pick<Request<'linkBenefitUnit'>, 'former' | 'how' | 'decisions'>): Promise<WriteAnswer>;
  decideJointTalks(decision: Pick<Request<'decideJointTalks'>, 'on' | 'jointTalks' | 'reason'>): Promise<WriteAnswer>;
}

/** Runs one write and shows „Gespeichert“; null when done, else the sentence why not. */
export type Save = (write: () => Promise<WriteAnswer>) => Promise<string | null>;
