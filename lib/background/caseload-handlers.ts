/** The page „Fallbestand“: passed to the store's host. */
import type { CaseloadRequests } from '../messages/caseload';
import type { WriteAnswer } from '../messages/protocol';
import type { OwnHandlers } from '../messages/router';
import type { VaultRequestName, VaultRequests } from '../service/requests';
import type { Vault } from './vault-link';

type Write = <N extends VaultRequestName>(name: N) => (data: VaultRequests[N]['request']) => Promise<WriteAnswer>;

export function caseloadHandlers(vault: Vault, write: Write): Pick<OwnHandlers, keyof CaseloadRequests> {
  return {
    caseload: (request) => vault('caseload', request),
    storedCase: (request) => vault('storedCase', request),
    changeCases: write('changeCases'),
    exportCases: (request) => vault('exportCases', request),
  };
}
