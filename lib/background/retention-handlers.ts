/** How long entries stay: passed to the store's host. */
import type { WriteAnswer } from '../messages/protocol';
import type { RetentionRequests } from '../messages/retention';
import type { OwnHandlers } from '../messages/router';
import type { VaultRequestName, VaultRequests } from '../service/requests';
import type { Vault } from './vault-link';

type Write = <N extends VaultRequestName>(name: N) => (data: VaultRequests[N]['request']) => Promise<WriteAnswer>;

export function retentionHandlers(vault: Vault, write: Write): Pick<OwnHandlers, keyof RetentionRequests> {
  return {
    endCase: write('endCase'),
    keepCase: write('keepCase'),
    relinkCase: write('relinkCase'),
    relinkChoices: (request) => vault('relinkChoices', request),
    confirmDate: write('confirmDate'),
    readRetention: (request) => vault('readRetention', request),
    readAccessLog: (request) => vault('readAccessLog', request),
    seenDeleted: (request) => vault('seenDeleted', request),
    caseChanges: (request) => vault('caseChanges', request),
  };
}
