import { request } from '../messages/client';
import type { WriteAnswer } from '../messages/protocol';
import type { CaseView } from '../view-case';
import type { CaseActions } from './case-actions';

/**
 * The writes for the person of one view. Each carries the person the user saw, so that a page change in between can
 * never turn an entry into another person's. `onWritten` runs after each write that went through.
 */
export function bindActions(view: CaseView, onWritten: () => void): CaseActions {
  const who = { ref: view.ref, profile: view.profile };
  const after = async (answer: Promise<WriteAnswer>): Promise<WriteAnswer> => {
    const result = await answer;
    if (result.ok) onWritten();
    return result;
  };
  return {
    record: (entry) => after(request('record', { ...who, entry })),
    undo: (change) => after(request('undo', { change })),
    adopt: () => after(request('adopt', who)),
    setFacts: (facts) => after(request('setFacts', { ...who, facts })),
    savePlan: (plan) => after(request('savePlan', { ...who, ...plan })),
    reviewPlan: (plan, review) => after(request('reviewPlan', { ...who, ...plan, ...review })),
    saveStep: (plan, step) => after(request('saveStep', { ...who, ...plan, step })),
    tickItem: (plan, item, done) => after(request('tickItem', { ...who, ...plan, item, done })),
    saveFollowUp: (followUp) => after(request('saveFollowUp', { ...who, ...followUp })),
    deferFollowUp: (id, defer) => after(request('deferFollowUp', { ...who, id, defer })),
    savePause: (pause) => after(request('savePause', { ...who, pause })),
    endPause: (id) => after(request('endPause', { ...who, id })),
    saveTerm: (term) => after(request('saveTerm', { ...who, term })),
    endTerm: (id) => after(request('endTerm', { ...who, id })),
    noteCooperation: (note) => after(request('noteCooperation', { ...who, note })),
    cancelAppointment: (appointment) => after(request('cancelAppointment', { ...who, ...appointment })),
    tickClosing: (tick) => after(request('tickClosing', { ...who, ...tick })),
    closeTalk: (closing) => after(request('closeTalk', { ...who, ...closing })),
    endCase: (endedOn) => after(request('endCase', { ...who, endedOn })),
    keepCase: () => after(request('keepCase', { ref: view.ref })),
    relinkChoices: (filter) => request('relinkChoices', { ...who, filter }),
    relinkCase: (from, merge) => after(request('relinkCase', { ...who, from, merge })),
    caseChanges: () => request('caseChanges', { ref: view.ref }),
    confirmDate: (day) => after(request('confirmDate', { day })),
    seenDeleted: async () => {
      await request('seenDeleted', {});
      onWritten();
    },
    linkBenefitUnit: (link) => after(request('linkBenefitUnit', { ...who, ...link })),
    decideJointTalks: (decision) => after(request('decideJointTalks', { ...who, ...decision })),
  };
}
