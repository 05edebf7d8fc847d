/** How long entries stay, what was done to them, and who a changed number belongs to. */
import type { RetentionRequests, UpkeepNotice, UpkeepRequests } from '../messages/retention';
import type { Store } from '../store/store';
import { RETENTION_REFUSALS } from '../text/retention';
import { type AccessLog, accessDays } from './access-log';
import { changeViews } from './change-views';
import type { Context } from './context';
import { Refusal } from './refusal';
import { relinkCase, relinkChoices } from './relink';
import type { ServiceHandlers } from './requests';
import { expiringCases } from './retention-view';
import { endCase, keepCase } from './retention-writes';
import type { serialQueue } from './serial-queue';
import type { StoreAccess } from './store-access';
import { forgetDeleted, runUpkeep } from './upkeep';

type Handlers = Pick<ServiceHandlers, keyof RetentionRequests | keyof UpkeepRequests>;

/** `notice`: what the last look for expired cases found. */
export function retentionRequests(
  queue: ReturnType<typeof serialQueue>,
  log: AccessLog,
  { contextFor, writing }: StoreAccess,
): { handlers: Handlers; notice(): UpkeepNotice } {
  let notice: UpkeepNotice = { question: null, deleted: null };

  const setting = (store: Store, { today, retentionDays }: Context): Parameters<typeof runUpkeep>[0] => ({
    store,
    today,
    retentionDays,
    onDestroyed: (caseIds) => log.note(store, 'deleted', caseIds),
  });

  const handlers: Handlers = {
    endCase: (request, read) => writing(read, (context) => endCase(context, request)),
    keepCase: (request, read) => writing(read, (context) => keepCase(context, request)),
    upkeep: (_request, read) =>
      queue(async () => {
        const { context } = await contextFor(read);
        if (!context.store) return { done: false, news: false };
        notice = await runUpkeep(setting(context.store, context), false);
        return { done: true, news: notice.question !== null || notice.deleted !== null };
      }),
    confirmDate: ({ day }, read) =>
      writing(read, async ({ store: opened, today }) => {
        if (day !== today) throw new Refusal(RETENTION_REFUSALS.otherDay);
        const { context } = await contextFor(read);
        notice = await runUpkeep(setting(opened, context), true);
        return '';
      }),
    seenDeleted: (_request, read) =>
      queue(async () => {
        const { context } = await contextFor(read);
        if (context.store) await forgetDeleted(context.store);
        notice = { ...notice, deleted: null };
        return null;
      }),
    readAccessLog: async (_request, read) => {
      const { context } = await contextFor(read);
      if (!context.store) return null;
      await queue(() => log.flush());
      return accessDays(context.store);
    },
    readRetention: async (_request, read) => {
      const { context } = await contextFor(read);
      const { store: opened, today, retentionDays } = context;
      if (!opened) return null;
      const expiring = await expiringCases(opened, retentionDays, today);
      return { ...notice, retentionDays, managed: read.policy.retentionDays !== undefined, expiring };
    },
    relinkCase: (request, read) => writing(read, (context) => relinkCase(context, request)),
    relinkChoices: async (request, read) => {
      const { context } = await contextFor(read);
      return context.store ? relinkChoices(context.store, request) : { choices: [], more: 0 };
    },
    caseChanges: async ({ ref }, read) => {
      const { context } = await contextFor(read);
      const bundle = (await context.store?.findCase(ref)) ?? null;
      return context.store && bundle ? changeViews(context.store, bundle.row.id) : [];
    },
  };
  return { handlers, notice: () => notice };
}
