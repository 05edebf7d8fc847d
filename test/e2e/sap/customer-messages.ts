/** Everything the customers' side can be asked, sorted by hand: what tells of stored things is asked with these words. */
import { toDay, toIso } from '../../../lib/rules/dates.ts';
import { FIELDS } from '../../../lib/site/profile.ts';
import { localToday } from '../support/local-today.ts';

export const FILE_PASSPHRASE = 'Anker Birne Chor Distel';

/** Requests that read and take something; `{}` is asked of every message that takes nothing. */
export function readingRequests(system: string, customerNumber: string, word: string): [name: string, data: object][] {
  const ref = { system, customerNumber };
  const profile = {
    fields: Object.fromEntries(FIELDS.map((field) => [field, field === 'customerNumber' ? customerNumber : null])),
    facts: { team: null, marketDistance: null, profile: null, status: null },
    confidence: {},
    notRecognised: [],
    labelled: [],
    members: [],
  };
  const passphrase = FILE_PASSPHRASE;
  return [
    ['pastedView', { system, profile: { ...profile, pasted: true } }],
    ['storedCase', { ref }],
    ['caseChanges', { ref }],
    ['relinkChoices', { ref, profile, filter: '' }],
    ['exportCases', { refs: [ref] }],
    ['panelView', { tabId: -1 }],
    ['textAdapter', { tabId: null }],
    ['lookupSubject', { tabId: null }],
    ['openLists', {}],
    ['previewList', { system, profiles: [profile] }],
    ['weekPlan', { week: 0, now: null, beyondGoal: true }],
    ['providerUses', { id: word }],
    ['referralReport', { period: null }],
    ['teamFile', { passphrase }],
    ['tryRules', { packs: [], overrides: null, without: [], on: null }],
    ['exportAdapter', { id: 'redmine', origin: 'shipped' }],
    ['handOver', { refs: [ref], until: inTwoWeeks(), sender: 'Vertretung', passphrase }],
  ];
}

export const inTwoWeeks = (): string => toIso(toDay(localToday()) + 14);

/** Asked elsewhere in the test, for they go in steps. */
export const IN_STEPS = ['startBackup', 'backupStep', 'openAuskunft', 'auskunft'];

/** What changes something and tells no more than how that went, or is about a tab or a file that is given with it. */
export const WRITING = [
  ...['record', 'undo', 'adopt', 'setFacts', 'savePlan', 'reviewPlan', 'saveStep', 'tickItem', 'saveFollowUp'],
  ...['deferFollowUp', 'savePause', 'endPause', 'decideJointTalks', 'linkBenefitUnit', 'saveTerm', 'endTerm'],
  ...['noteCooperation', 'cancelAppointment', 'tickClosing', 'closeTalk', 'tickList', 'restartList', 'endCase'],
  ...['keepCase', 'confirmDate', 'relinkCase', 'changeCases', 'destroyCases', 'giveBack', 'takeHandover', 'takeList'],
  ...['stageImport', 'commitImport', 'importProgress', 'cancelImport', 'takeProposals', 'markDay', 'saveProvider'],
  ...['takeProviders', 'removeProvider', 'checkProviders', 'setCheckMonths', 'openProvider', 'saveReportTexts'],
  ...['saveReferral', 'saveRelease', 'withdrawRelease', 'noteFeedback', 'tickReferral', 'endReferral', 'writeSettings'],
  ...['importAdapter', 'removeAdapter', 'saveRulePack', 'removeRulePack', 'siteGranted', 'siteRemoved'],
  ...['startTeaching', 'saveTaught', 'undoTaught', 'checkAdapter', 'untestedFields', 'confirmTaught', 'readList'],
  ...['lookupTick', 'lookupRestart', 'lookupUndo', 'openStoredCase', 'openLookup', 'rereadPage', 'cardSize'],
  ...['startRestore', 'restorePiece', 'openRestore', 'restoreStep', 'applyRestore', 'cancelJob', 'setBackupReminder'],
  ...['joinTeamFiles', 'openHandover', 'setUpVault', 'unlockVault', 'recoverVault', 'changePassphrase'],
  ...['renewRecoveryKey'],
];

/** Takes nothing and shuts what the others need. */
export const LAST = ['lockVault'];
