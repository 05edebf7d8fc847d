/** The page „Fallbestand“: all cases at once, and one of them as the panel shows it. */

import { dueNowOf } from '../caseload/filters';
import type { CaseloadRequests } from '../messages/caseload';
import type { ListRequests } from '../messages/list-takeover';
import type { AccessLog } from './access-log';
import { changeCases } from './bulk-writes';
import { caseloadView } from './caseload';
import { destroyCases } from './destroy-cases';
import type { ServiceHandlers, Surroundings } from './requests';
import type { serialQueue } from './serial-queue';
import { ignoreStoreFault, type StoreAccess } from './store-access';
import { storedProfile } from './stored-profile';
import { previewList, takeList } from './take-list';
import { wholeStoreView } from './whole-store-view';

export function caseloadRequests(
  surroundings: Surroundings,
  queue: ReturnType<typeof serialQueue>,
  log: AccessLog,
  access: StoreAccess,
  caseView: ServiceHandlers['caseView'],
): Pick<ServiceHandlers, keyof CaseloadRequests | 'dueNow' | Exclude<keyof ListRequests, 'openLists' | 'readList'>> {
  const { contextFor, reading, writing } = access;
  const handlers: ReturnType<typeof caseloadRequests> = {
    caseload: (_request, read) => wholeStoreView(surroundings, access, read, caseloadView),

    storedCase: async ({ ref }, read) => {
      const { context } = await contextFor(read);
      const bundle = await context.store?.findCase(ref).catch(() => null);
      return bundle ? caseView({ system: ref.system, profile: storedProfile(bundle) }, read) : { status: 'none' };
    },

    dueNow: async (_request, read) => {
      const view = await handlers.caseload({}, read);
      return view.status === 'open' ? dueNowOf(view.rows) : null;
    },
    previewList: (request, read) =>
      reading(read, async (context) => ({ ok: true as const, preview: await previewList(context, request) })),
    takeList: (request, read) => writing(read, (context) => takeList(context, request)),
    changeCases: (request, read) => writing(read, (context) => changeCases(context, request)),
    destroyCases: async ({ refs }, read) => {
      let deleted = 0;
      const answer = await writing(read, async (context) => {
        deleted = await destroyCases(context, log, refs);
        // No change is left that could be taken back.
        return '';
      });
      return answer.ok ? { ok: true, deleted } : answer;
    },
    exportCases: ({ refs }, read) =>
      reading(read, async ({ store }) => {
        const ids = (await store.findCases(refs)).flatMap((bundle) => bundle?.row.id ?? []);
        await queue(() => log.note(store, 'exported', ids)).catch(ignoreStoreFault);
        return { ok: true };
      }),
  };
  return handlers;
}
