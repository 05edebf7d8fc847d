/** Persons on a page: their badges, the panel's view, „Warum dieses Datum?“. */
import type { UpkeepNotice } from '../messages/retention';
import type { Profile } from '../site/profile';
import { PAGE_SEEN } from '../store/change-labels';
import { StoreFault } from '../store/store-fault';
import { storeFault, unreadableFault } from '../text/faults';
import type { UnitQuestion } from '../view-case';
import type { AccessLog } from './access-log';
import { refreshed } from './adopt';
import { caseView } from './case-view';
import type { Context } from './context';
import type { Evaluated } from './evaluate';
import type { ServiceHandlers, Surroundings } from './requests';
import type { serialQueue } from './serial-queue';
import { ignoreStoreFault, type StoreAccess } from './store-access';
import { unitQuestions } from './unit-links';
import { UnitOfWork } from './unit-of-work';
import { openingOf } from './vault-requests';
import { explanationOf, lineOf } from './views';

interface Needs {
  surroundings: Surroundings;
  queue: ReturnType<typeof serialQueue>;
  log: AccessLog;
  access: StoreAccess;
  /** What the last look for expired cases found. */
  notice(): UpkeepNotice;
}

export function seenRequests({
  surroundings,
  queue,
  log,
  access,
  notice,
}: Needs): Pick<ServiceHandlers, 'assess' | 'caseView' | 'explainCase'> {
  const { vault } = surroundings;
  const { evaluateProfiles, evaluateOne } = access;

  /** Adopted cases keep what the page shows now; nothing else is ever stored by looking. */
  async function keepObservations(context: Context, evaluated: Evaluated[], profiles: Profile[]): Promise<void> {
    const { store: opened, today } = context;
    if (!opened) return;
    const work = new UnitOfWork(opened, surroundings.newId);
    let changed = false;
    for (const [index, { bundle }] of evaluated.entries()) {
      const profile = profiles[index];
      if (!bundle || !profile) continue;
      const row = refreshed(bundle.row, profile, today);
      if (row === bundle.row) continue;
      work.put('cases', row.id, bundle.row, row);
      changed = true;
    }
    if (changed) await work.commit(PAGE_SEEN, surroundings.now());
  }

  return {
    assess: ({ system, profiles }, read) =>
      queue(async () => {
        const { context, evaluated } = await evaluateProfiles(read, system, profiles);
        await keepObservations(context, evaluated, profiles).catch(ignoreStoreFault);
        return evaluated.map((one) => lineOf(context, one));
      }),

    caseView: async ({ system, profile }, read) => {
      if (profile.fields.customerNumber === null) return { status: 'unreadable', fault: unreadableFault(profile) };
      const { context, evaluated, fault } = await evaluateOne(read, system, profile);
      const { bundle } = evaluated;
      if (bundle && context.store) {
        const { store: opened } = context;
        void queue(() => log.note(opened, 'viewed', [bundle.row.id])).catch(() => undefined);
      }
      const asked = await questionsOf(context, evaluated);
      if (!fault && asked.questions) return caseView(context, system, profile, evaluated, notice(), asked.questions);
      const pageOnly = {
        name: profile.fields.name ?? 'Name nicht erkannt',
        line: lineOf(context, evaluated),
        explanation: explanationOf(context, evaluated.input, evaluated, profile),
      };
      const broken = fault ?? asked.fault;
      if (broken) return { status: 'storeBroken', fault: storeFault(broken.reason), ...pageOnly };
      const { status } = await vault.status(openingOf(read.vault));
      return { status: 'locked', unset: status === 'unset', ...pageOnly };
    },

    explainCase: async ({ system, profile, readAt }, read) => {
      const { context, evaluated, fault } = await evaluateOne(read, system, profile);
      return {
        status: 'case',
        line: lineOf(context, evaluated),
        explanation: explanationOf(context, evaluated.input, evaluated, profile),
        readAt,
        storeProblem: fault ? storeFault(fault.reason) : null,
        locked: !fault && !context.store,
      };
    },
  };
}

/** What is asked about changed BG numbers; neither questions nor a fault: the store is locked. */
async function questionsOf(
  { store, today }: Context,
  evaluated: Evaluated,
): Promise<{ questions: UnitQuestion[] | null; fault: StoreFault | null }> {
  try {
    return { questions: store && (await unitQuestions(store, evaluated, today)), fault: null };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return { questions: null, fault: error };
  }
}
