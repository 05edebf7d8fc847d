/** The page „Fallbestand“: passed to the store's host. */
import type { CaseloadRequests } from '../messages/caseload';
import { forgetDrafts } from '../messages/drafts';
import type { HandoverRequests } from '../messages/handover';
import type { WriteAnswer } from '../messages/protocol';
import type { OwnHandlers } from '../messages/router';
import type { VaultRequestName, VaultRequests } from '../service/requests';
import { announceChange } from './overlay-link';
import type { Vault } from './vault-link';

type Write = <N extends VaultRequestName>(name: N) => (data: VaultRequests[N]['request']) => Promise<WriteAnswer>;

export function caseloadHandlers(vault: Vault, write: Write): Pick<OwnHandlers, keyof CaseloadRequests> {
  return {
    caseload: (request) => vault('caseload', request),
    storedCase: (request) => vault('storedCase', request),
    changeCases: write('changeCases'),
    destroyCases: async (request) => {
      const answer = await vault('destroyCases', request);
      if (answer.ok) {
        await forgetDrafts(request.refs);
        void announceChange();
      }
      return answer;
    },
    exportCases: (request) => vault('exportCases', request),
  };
}

/** Handing over: what was written is announced like every change. */
export function handoverHandlers(vault: Vault): Pick<OwnHandlers, keyof HandoverRequests> {
  const announced = async <A extends { ok: boolean }>(answer: Promise<A>): Promise<A> => {
    if ((await answer).ok) void announceChange();
    return answer;
  };
  return {
    handOver: (request) => announced(vault('handOver', request)),
    giveBack: (request) => announced(vault('giveBack', request)),
    openHandover: (request) => vault('openHandover', request),
    takeHandover: (request) => announced(vault('takeHandover', request)),
  };
}
