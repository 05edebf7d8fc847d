/** The page „Wochenplaner“: passed to the store's host. */
import type { PlannerRequests } from '../messages/planner';
import type { WriteAnswer } from '../messages/protocol';
import type { OwnHandlers } from '../messages/router';
import type { VaultRequestName, VaultRequests } from '../service/requests';
import type { Vault } from './vault-link';

type Write = <N extends VaultRequestName>(name: N) => (data: VaultRequests[N]['request']) => Promise<WriteAnswer>;

export function plannerHandlers(vault: Vault, write: Write): Pick<OwnHandlers, keyof PlannerRequests> {
  return {
    weekPlan: (request) => vault('weekPlan', request),
    takeProposals: write('takeProposals'),
    markDay: write('markDay'),
  };
}
