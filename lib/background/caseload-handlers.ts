/** The page „Fallbestand“: passed to the store's host. */
import type { CaseloadRequests } from '../messages/caseload';
import type { OwnHandlers } from '../messages/router';
import type { Vault } from './vault-link';

export function caseloadHandlers(vault: Vault): Pick<OwnHandlers, keyof CaseloadRequests> {
  return {
    caseload: (request) => vault('caseload', request),
    storedCase: (request) => vault('storedCase', request),
  };
}
