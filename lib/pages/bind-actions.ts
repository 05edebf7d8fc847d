import { request } from '../messages/client';
import type { Answer, Request, WriteAnswer } from '../messages/protocol';
import type { CaseView } from '../view-case';
import type { CaseActions } from './case-actions';

/** Who answers: the background, unless it is the practice case. */
export type Ask = <N extends keyof CaseActions>(name: N, data: Request<N>) => Promise<Answer<N>>;

/**
 * The writes for the person of one view. Each carries the person the user saw, so that a page change in between can
 * never turn an entry into another person's. `onWritten` runs after each write that went through.
 */
export function bindActions(view: CaseView, onWritten: () => void, ask: Ask = request): CaseActions {
  const who = { ref: view.ref, profile: view.profile };
  const after = async (answer: Promise<WriteAnswer>): Promise<WriteAnswer> => {
    const result = await answer;
    if (result.ok) onWritten();
    return result;
  };
  return {
    record: (entry) => after(ask('record', { ...who, entry })),
    undo: (change) => after(ask('undo', { change })),
    adopt: () => after(ask('adopt', who)),
    setFacts: (facts) => after(ask('setFacts', { ...who, facts })),
    savePlan: (plan) => after(ask('savePlan', { ...who, ...plan })),
    reviewPlan: (plan, review) => after(ask('reviewPlan', { ...who, ...plan, ...review })),
    saveStep: (plan, step) => after(ask('saveStep', { ...who, ...plan, step })),
    tickItem: (plan, item, done) => after(ask('tickItem', { ...who, ...plan, item, done })),
    saveFollowUp: (followUp) => after(ask('saveFollowUp', { ...who, ...followUp })),
    deferFollowUp: (id, defer) => after(ask('deferFollowUp', { ...who, id, defer })),
    savePause: (pause) => after(ask('savePause', { ...who, pause })),
    endPause: (id) => after(ask('endPause', { ...who, id })),
    saveTerm: (term) => after(ask('saveTerm', { ...who, term })),
    endTerm: (id) => after(ask('endTerm', { ...who, id })),
    noteCooperation: (note) => after(ask('noteCooperation', { ...who, note })),
    cancelAppointment: (appointment) => after(ask('cancelAppointment', { ...who, ...appointment })),
    saveReferral: (referral) => after(ask('saveReferral', { ...who, referral })),
    saveRelease: (release) => after(ask('saveRelease', { ...who, ...release })),
    withdrawRelease: (id, on) => after(ask('withdrawRelease', { ...who, id, on })),
    noteFeedback: (feedback) => after(ask('noteFeedback', { ...who, ...feedback })),
    tickReferral: (id, item, done) => after(ask('tickReferral', { ...who, id, item, done })),
    endReferral: (end) => after(ask('endReferral', { ...who, ...end })),
    tickClosing: (tick) => after(ask('tickClosing', { ...who, ...tick })),
    closeTalk: (closing) => after(ask('closeTalk', { ...who, ...closing })),
    tickList: (list, item, done) => after(ask('tickList', { ...who, list, item, done })),
    restartList: (list) => after(ask('restartList', { ...who, list })),
    endCase: (endedOn) => after(ask('endCase', { ...who, endedOn })),
    keepCase: () => after(ask('keepCase', { ref: view.ref })),
    relinkChoices: (filter) => ask('relinkChoices', { ...who, filter }),
    relinkCase: (from, merge) => after(ask('relinkCase', { ...who, from, merge })),
    caseChanges: () => ask('caseChanges', { ref: view.ref }),
    confirmDate: (day) => after(ask('confirmDate', { day })),
    seenDeleted: async () => {
      await ask('seenDeleted', {});
      onWritten();
    },
    linkBenefitUnit: (link) => after(ask('linkBenefitUnit', { ...who, ...link })),
    decideJointTalks: (decision) => after(ask('decideJointTalks', { ...who, ...decision })),
  };
}
