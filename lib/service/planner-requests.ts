/** The page „Wochenplaner“. */
import type { PlannerRequests } from '../messages/planner';
import { StoreFault } from '../store/store';
import { storeFault } from '../text/faults';
import { plannerView } from './planner';
import { markDay, takeProposals } from './planner-writes';
import type { ServiceHandlers, Surroundings } from './requests';
import type { StoreAccess } from './store-access';
import { openingOf } from './vault-requests';

export function plannerRequests(
  { vault }: Surroundings,
  { contextFor, writing }: StoreAccess,
): Pick<ServiceHandlers, keyof PlannerRequests> {
  return {
    weekPlan: async (request, read) => {
      const { context, fault } = await contextFor(read);
      if (fault) return { status: 'storeBroken', fault: storeFault(fault.reason) };
      const { store } = context;
      if (!store) {
        const { status } = await vault.status(openingOf(read.vault));
        return { status: 'locked', unset: status === 'unset' };
      }
      try {
        return await plannerView({ ...context, store }, request);
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        return { status: 'storeBroken', fault: storeFault(error.reason) };
      }
    },
    takeProposals: (request, read) => writing(read, (context) => takeProposals(context, request)),
    markDay: (request, read) => writing(read, (context) => markDay(context, request)),
  };
}
