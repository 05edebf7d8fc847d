/** The page „Wochenplaner“. */
import type { PlannerRequests } from '../messages/planner';
import { plannerView } from './planner';
import { markDay, takeProposals } from './planner-writes';
import type { ServiceHandlers, Surroundings } from './requests';
import type { StoreAccess } from './store-access';
import { wholeStoreView } from './whole-store-view';

export function plannerRequests(
  surroundings: Surroundings,
  access: StoreAccess,
): Pick<ServiceHandlers, keyof PlannerRequests> {
  const { writing } = access;
  return {
    weekPlan: (request, read) => wholeStoreView(surroundings, access, read, (context) => plannerView(context, request)),
    takeProposals: (request, read) => writing(read, (context) => takeProposals(context, request)),
    markDay: (request, read) => writing(read, (context) => markDay(context, request)),
  };
}
