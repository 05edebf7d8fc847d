/**
 * The use cases, one entry for each request that concerns data. Lives in the store's host; writes run one after another.
 */
import type { Store } from '../store/store';
import { AUSKUNFT_TEXT } from '../text/auskunft';
import { accessLog } from './access-log';
import { cancelAppointment } from './appointment-writes';
import { auskunft } from './auskunft';
import { caseloadRequests } from './caseload-requests';
import { restartList, tickList } from './check-writes';
import { closeTalk, tickClosing } from './closing-writes';
import { noteCooperation } from './cooperation-writes';
import { deferFollowUp } from './defer-writes';
import { handoverRequests } from './handover-requests';
import { createImports } from './import-cases';
import { lookupEntries } from './lookup-entries';
import { endPause, savePause } from './pause-writes';
import { reviewPlan, savePlan, saveStep, tickItem } from './plan-writes';
import { plannerRequests } from './planner-requests';
import { protectionRequests } from './protection-requests';
import { providerRequests } from './provider-requests';
import { referralRequests } from './referral-requests';
import { reportRequests } from './report-requests';
import type { ServiceHandlers, Surroundings } from './requests';
import { retentionRequests } from './retention-requests';
import { ruleRequests } from './rule-requests';
import { seenRequests } from './seen-requests';
import { serialQueue } from './serial-queue';
import { ignoreStoreFault, storeAccess } from './store-access';
import { endTerm, saveTerm } from './term-writes';
import { undo } from './undo';
import { linkBenefitUnit } from './unit-links';
import { adopt, decideJointTalks, record, saveFollowUp, setFacts } from './writes';

export function createService(surroundings: Surroundings): ServiceHandlers {
  const queue = serialQueue();
  const log = accessLog(surroundings.today, surroundings.now);
  const access = storeAccess(surroundings, queue, noteChanged);
  const { reading, writing } = access;
  const retention = retentionRequests(queue, log, access);
  const imports = createImports();
  const { forget, ...handover } = handoverRequests(surroundings, queue, log, access);
  const seen = seenRequests({ surroundings, queue, log, access, notice: retention.notice });

  /** For the access log: the cases a change touched. */
  async function noteChanged(store: Store, change: string): Promise<void> {
    await log.note(store, 'changed', await store.casesOfChange(change));
  }

  return {
    ...protectionRequests(surroundings, queue, log, () => {
      imports.forget();
      forget();
    }),
    ...handover,
    ...seen,
    ...caseloadRequests(surroundings, queue, log, access, seen.caseView),
    ...plannerRequests(surroundings, access),
    ...providerRequests(surroundings, access),
    ...reportRequests(surroundings, access),
    ...retention.handlers,
    ...ruleRequests(access),
    lookupEntries: async (_request, read) => lookupEntries((await access.contextFor(read)).context),

    stageImport: (piece, read) =>
      queue(() => reading(read, async ({ store }) => ({ ok: true, states: await imports.stage(store, piece) }))),
    commitImport: (request, read) => writing(read, (context) => imports.commit(context, request)),
    auskunftCase: ({ ref }, read) =>
      reading(read, async ({ store }) => {
        const bundle = await store.findCase(ref);
        return bundle ? { ok: true, id: bundle.row.id } : { ok: false, message: AUSKUNFT_TEXT.notAdopted };
      }),
    auskunftOf: ({ id }, read) =>
      reading(read, async ({ store, today, retentionDays }) => {
        const managed = read.policy.retentionDays !== undefined;
        const view = await auskunft(store, id, { today, retentionDays, managed });
        if (view) await queue(() => log.note(store, 'exported', [id])).catch(ignoreStoreFault);
        return view ? { ok: true, view } : { ok: false, message: AUSKUNFT_TEXT.gone };
      }),
    importProgress: async ({ id }) => imports.progress(id),
    cancelImport: async ({ id }) => {
      imports.cancel(id);
      return null;
    },

    record: (request, read) => writing(read, (context) => record(context, request)),
    undo: ({ change }, read) => writing(read, (context) => undo(context, change)),
    adopt: (request, read) => writing(read, (context) => adopt(context, request)),
    setFacts: (request, read) => writing(read, (context) => setFacts(context, request)),
    savePlan: (request, read) => writing(read, (context) => savePlan(context, request)),
    reviewPlan: (request, read) => writing(read, (context) => reviewPlan(context, request)),
    saveStep: (request, read) => writing(read, (context) => saveStep(context, request)),
    tickItem: (request, read) => writing(read, (context) => tickItem(context, request)),
    saveFollowUp: (request, read) => writing(read, (context) => saveFollowUp(context, request)),
    deferFollowUp: (request, read) => writing(read, (context) => deferFollowUp(context, request)),
    savePause: (request, read) => writing(read, (context) => savePause(context, request)),
    endPause: (request, read) => writing(read, (context) => endPause(context, request)),
    decideJointTalks: (request, read) => writing(read, (context) => decideJointTalks(context, request)),
    linkBenefitUnit: (request, read) => writing(read, (context) => linkBenefitUnit(context, request)),
    saveTerm: (request, read) => writing(read, (context) => saveTerm(context, request)),
    endTerm: (request, read) => writing(read, (context) => endTerm(context, request)),
    noteCooperation: (request, read) => writing(read, (context) => noteCooperation(context, request)),
    cancelAppointment: (request, read) => writing(read, (context) => cancelAppointment(context, request)),
    ...referralRequests(access),
    tickClosing: (request, read) => writing(read, (context) => tickClosing(context, request)),
    tickList: (request, read) => writing(read, (context) => tickList(context, request)),
    restartList: (request, read) => writing(read, (context) => restartList(context, request)),
    closeTalk: (request, read) => writing(read, (context) => closeTalk(context, request)),
  };
}
