/** One well-formed request of each kind that writes, and of some that read. */
import { monthly } from '../service/sample';

const ref = { system: 'https://fall.example', customerNumber: '214D093771' };
const profile = monthly('214D093771', 'Muster, Kim');
const write = { ref, profile };
const DAY = '2026-11-02';
const follow = { kind: 'followUp', date: DAY, what: 'anrufen' };
const plan = { ...write, plan: 'plan-1', concluded: DAY };
const passphrase = 'Tinte Leiter Wolke Ampel';

export const VALID_REQUESTS: Record<string, unknown> = {
  record: {
    ...write,
    entry: {
      date: DAY,
      kind: 'jointTalk',
      documented: true,
      contentOfTalk: true,
      jointWith: [{ customerNumber: '214D093772', name: 'Muster, Toni' }],
      follow,
    },
  },
  undo: { change: 'change-1' },
  adopt: write,
  savePlan: plan,
  reviewPlan: { ...plan, date: DAY, mode: 'counsellingTalk' },
  saveStep: { ...plan, step: { id: 'step-1', text: 'Bewerbung', date: DAY, done: false, followUp: DAY } },
  tickItem: { ...plan, item: 'item-1', done: true },
  tickList: { ...write, list: 'CL-BG', item: 'CL-BG-01', done: true },
  restartList: { ...write, list: 'CL-BG' },
  destroyCases: { refs: [ref] },
  deferFollowUp: { ...write, id: 'follow-1', defer: { how: 'move', date: DAY } },
  savePause: { ...write, pause: { id: null, reason: 'illness', from: DAY, until: null, review: DAY } },
  endPause: { ...write, id: 'pause-1' },
  saveFollowUp: { ...write, id: 'follow-1', date: DAY, what: 'anrufen', done: false },
  decideJointTalks: { ...write, on: DAY, jointTalks: true, reason: 'Kinder' },
  endTerm: { ...write, id: 'term-1' },
  cancelAppointment: { ...write, id: 'appointment-1', date: DAY, cancelledOn: DAY },
  saveReferral: {
    ...write,
    referral: {
      id: null,
      service: 'debtCounselling',
      subtype: null,
      provider: { providerId: null, providerName: 'Beratung am Markt' },
      date: DAY,
      ownInitiative: false,
      need: 'Schulden regeln',
      obstacle: 'Schulden',
      inPlan: true,
      basicCounselling: false,
      feedbackAgreed: true,
      firstAppointment: null,
      followUp: null,
    },
  },
  saveRelease: { ...write, id: 'r-1', sides: ['jobcenter'], on: DAY, until: null, scope: 'Termine' },
  withdrawRelease: { ...write, id: 'r-1', on: DAY },
  noteFeedback: { ...write, id: 'r-1', on: DAY, items: ['CL-16A-FEEDBACK-01'], note: '', followUp: null },
  tickReferral: { ...write, id: 'r-1', item: 'CL-16A-01', done: true },
  endReferral: { ...write, id: 'r-1', on: DAY, outcome: 'completed', result: '' },
  setUpVault: { passphrase },
  unlockVault: { passphrase },
  changePassphrase: { current: passphrase, next: passphrase },
  panelView: { tabId: 7 },
  pastedView: { system: ref.system, profile: { ...profile, pasted: true } },
  cardSize: { height: 300 },
  assess: {
    page: 'detail',
    persons: [{ values: { customerNumber: [{ raw: 'x', weight: 1, rank: 0 }] }, members: [] }],
  },
};

const READS = new Set(['panelView', 'pastedView', 'cardSize', 'assess']);
export const WRITES: ReadonlySet<string> = new Set(Object.keys(VALID_REQUESTS).filter((name) => !READS.has(name)));
