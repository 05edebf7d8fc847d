/** The page „Bericht“: passed to the store's host. */
import type { ReportRequests } from '../messages/report';
import type { OwnHandlers } from '../messages/router';
import type { Vault } from './vault-link';

export function reportHandlers(vault: Vault): Pick<OwnHandlers, keyof ReportRequests> {
  return {
    referralReport: (request) => vault('referralReport', request),
    // No badge and no list shows a word of it.
    saveReportTexts: (request) => vault('saveReportTexts', request),
    teamReport: (request) => vault('teamReport', request),
    teamFile: (request) => vault('teamFile', request),
    joinTeamFiles: (request) => vault('joinTeamFiles', request),
  };
}
