/** What the background answers: it knows tabs, hosts and policy, and passes the rest to the store's host. */
import { browser } from 'wxt/browser';
import type { Settings, WriteAnswer } from '../messages/protocol';
import type { OwnHandlers, PageHandlers } from '../messages/router';
import css from '../overlay/style.css?inline';
import type { VaultRequestName, VaultRequests } from '../service/requests';
import { SHAPES } from '../shapes';
import type { Adapter } from '../site/adapter';
import { interpret } from '../site/interpret';
import type { Profile } from '../site/profile';
import type { RawPerson } from '../site/raw';
import { recipeOf } from '../site/recipe';
import type { PanelView } from '../view';
import { adapterHandlers } from './adapter-handlers';
import { auskunftHandlers } from './auskunft-handlers';
import { backupHandlers } from './backup-handlers';
import { caseloadHandlers, handoverHandlers } from './caseload-handlers';
import { checkHandlers } from './check-handlers';
import { dailyUpkeep } from './daily-upkeep';
import { dueCount } from './due-count';
import { dueNotices } from './due-notice';
import { importHandlers } from './import-handlers';
import type { KeyedVault } from './keyed-vault';
import { listHandlers } from './list-handlers';
import { lookupHandlers } from './lookup-handlers';
import { announceChange, askOverlay, onChangeAnnounced, signalPages } from './overlay-link';
import { adapterAt, systemAt } from './own-adapters';
import { plannerHandlers } from './planner-handlers';
import { policyHandlers } from './policy-handlers';
import { providerHandlers } from './provider-handlers';
import { reportHandlers } from './report-handlers';
import { retentionHandlers } from './retention-handlers';
import { ruleHandlers } from './rule-handlers';
import { recordShortcut } from './shortcuts';
import {
  allowedHosts,
  grantedHosts,
  isAllowed,
  isGranted,
  loadOverlayPart,
  registerOverlay,
  startOverlayIn,
} from './site-access';
import { teachHandlers } from './teach-handlers';
import { vaultHandlers } from './vault-handlers';
import type { Vault } from './vault-link';

/** Scope of customer numbers in pasted text while no case system is in front. */
const PASTED_SYSTEM = 'eingefügt';

export function createHandlers(keyed: KeyedVault): { page: PageHandlers; own: OwnHandlers } {
  const { vault } = keyed;

  /** A write passes through; after it every badge and page looks again. */
  function write<N extends VaultRequestName>(name: N): (data: VaultRequests[N]['request']) => Promise<WriteAnswer> {
    return async (data) => {
      const answer = (await vault(name, data)) as WriteAnswer;
      if (answer.ok) void announceChange();
      return answer;
    };
  }

  const count = dueCount(vault, dueNotices(vault));
  onChangeAnnounced(count.refresh);
  const lookForExpired = dailyUpkeep(vault);
  const upkeep = (): void => {
    lookForExpired();
    count.daily();
  };
  const adapterOf = async (url: string): Promise<Adapter> => (await configuration(vault, url)).adapter;
  const teaching = teachHandlers(adapterOf);

  const page: PageHandlers = {
    ...teaching.page,
    configure: async (_request, { url }) => {
      const { adapter, corner } = await configuration(vault, url);
      return { recipe: recipeOf(adapter), corner, look: { css, shapes: SHAPES } };
    },
    assess: async ({ page: kind, persons }, { url }) => {
      // A policy may have come while the page was open.
      if (!(await isAllowed(url))) return [];
      const profiles = await profilesOf(vault, url, persons);
      if (kind === 'detail' && profiles.some(isDoubtful)) return [];
      upkeep();
      return vault('assess', { system: await systemAt(url), page: kind, profiles });
    },
    loadPart: async ({ part }, { tabId }) => {
      await loadOverlayPart(tabId, part);
      return null;
    },
    pageChanged: async () => {
      await signalPages({ signal: 'changed' });
      return null;
    },
  };

  const own: OwnHandlers = {
    panelView: ({ tabId }) => {
      upkeep();
      return panelView(vault, tabId);
    },
    textAdapter: async ({ tabId }) => {
      const url = tabId === null ? undefined : (await browser.tabs.get(tabId)).url;
      const isCaseSystem = url !== undefined && /^https?:/.test(url) && (await isGranted(url));
      const { adapter } = await configuration(vault, isCaseSystem ? url : 'about:blank');
      return { adapter, system: isCaseSystem ? await systemAt(url) : PASTED_SYSTEM };
    },
    pastedView: (request) => vault('caseView', request),
    cardView: async (_request, { tabId }) => {
      if (tabId === null) return { status: 'none' };
      const [subject, tab] = await Promise.all([askOverlay(tabId, 'cardSubject', {}), browser.tabs.get(tabId)]);
      if (!subject || !tab.url) return { status: 'none' };
      const [profile] = await profilesOf(vault, tab.url, [subject.person]);
      if (!profile) return { status: 'none' };
      return vault('explainCase', { system: await systemAt(tab.url), profile, readAt: subject.readAt });
    },
    cardSize: async (request, { tabId }) => {
      if (tabId !== null) await askOverlay(tabId, 'cardSize', request);
      return null;
    },
    closeCard: async (request, { tabId }) => {
      if (tabId !== null) await askOverlay(tabId, 'closeCard', request);
      return null;
    },
    recordShortcut: async () => ({ keys: await recordShortcut() }),
    rereadPage: async ({ tabId }) => {
      await askOverlay(tabId, 'reread', {});
      return null;
    },
    record: write('record'),
    undo: write('undo'),
    adopt: write('adopt'),
    setFacts: write('setFacts'),
    savePlan: write('savePlan'),
    reviewPlan: write('reviewPlan'),
    saveStep: write('saveStep'),
    tickItem: write('tickItem'),
    saveFollowUp: write('saveFollowUp'),
    deferFollowUp: write('deferFollowUp'),
    savePause: write('savePause'),
    endPause: write('endPause'),
    decideJointTalks: write('decideJointTalks'),
    linkBenefitUnit: write('linkBenefitUnit'),
    saveTerm: write('saveTerm'),
    endTerm: write('endTerm'),
    noteCooperation: write('noteCooperation'),
    cancelAppointment: write('cancelAppointment'),
    saveReferral: write('saveReferral'),
    saveRelease: write('saveRelease'),
    withdrawRelease: write('withdrawRelease'),
    noteFeedback: write('noteFeedback'),
    tickReferral: write('tickReferral'),
    endReferral: write('endReferral'),
    tickClosing: write('tickClosing'),
    closeTalk: write('closeTalk'),
    tickList: write('tickList'),
    restartList: write('restartList'),
    readSettings: (request) => vault('readSettings', request),
    writeSettings: write('writeSettings'),
    ...adapterHandlers,
    ...ruleHandlers(vault),
    ...teaching.own,
    ...checkHandlers(adapterOf),
    ...backupHandlers(vault),
    ...vaultHandlers(keyed),
    ...retentionHandlers(vault, write),
    ...auskunftHandlers(vault),
    ...importHandlers(vault, write('commitImport')),
    ...caseloadHandlers(vault, write),
    ...handoverHandlers(vault),
    ...plannerHandlers(vault, write),
    ...providerHandlers(vault, write),
    ...reportHandlers(vault),
    ...policyHandlers(vault),
    ...lookupHandlers(vault, (tabId) => panelView(vault, tabId), write),
    ...listHandlers(vault, write('takeList'), (url, persons) => profilesOf(vault, url, persons)),
    readSites: async () => ({ origins: await grantedHosts(), allowed: await allowedHosts() }),
    siteGranted: async ({ tabId }) => {
      await registerOverlay();
      if (tabId !== null) await startOverlayIn(tabId);
      await signalPages({ signal: 'changed' });
      return null;
    },
    siteRemoved: async () => {
      await registerOverlay();
      await signalPages({ signal: 'changed' });
      return null;
    },
  };
  return { page, own };
}

/** The adapter of a page with the authority's own number format, and the settings the overlay needs. */
async function configuration(vault: Vault, url: string): Promise<{ adapter: Adapter; corner: Settings['corner'] }> {
  const { settings } = await vault('readSettings', {});
  const adapter = await adapterAt(url);
  const customerNumber = settings.customerNumberFormat ?? adapter.formats.customerNumber;
  return { adapter: { ...adapter, formats: { ...adapter.formats, customerNumber } }, corner: settings.corner };
}

/** What the texts of a page say of its persons, in the order given. */
async function profilesOf(vault: Vault, url: string, persons: RawPerson[]): Promise<Profile[]> {
  const { adapter } = await configuration(vault, url);
  return persons.map((person) => interpret(person, adapter));
}

/** Two customer numbers disagree: whose values the page shows is not known, so none is shown as hers. */
function isDoubtful({ notRecognised }: Profile): boolean {
  return notRecognised.some(({ field, why }) => field === 'customerNumber' && why === 'conflict');
}

async function panelView(vault: Vault, tabId: number): Promise<PanelView> {
  const { url } = await browser.tabs.get(tabId);
  // Without a grant for the host the browser does not tell the address.
  if (!url || !/^https?:/.test(url)) return { status: 'noSite', origin: null, allowed: await allowedHosts() };
  const { origin } = new URL(url);
  if (!(await isGranted(url))) return { status: 'noSite', origin, allowed: await allowedHosts() };
  let reading = await askOverlay(tabId, 'currentReading', {});
  if (!reading && (await startOverlayIn(tabId))) reading = await askOverlay(tabId, 'currentReading', {});
  if (reading?.page === 'list') return { status: 'list', rows: reading.rows };
  if (reading?.page !== 'detail') return { status: 'none' };
  const [profile] = await profilesOf(vault, url, reading.persons);
  return profile ? vault('caseView', { system: await systemAt(url), profile }) : { status: 'none' };
}
