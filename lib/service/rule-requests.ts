/** The options, and the rule packs and cells in force. */
import { NO_PACKS } from '../packs/given';
import { libraryWith } from '../packs/library';
import { DEFAULT_SETTINGS, effectiveSettings, storedSettings } from '../policy/settings';
import { StoreFault } from '../store/store-fault';
import { storeFault } from '../text/faults';
import { putSettings } from './put-settings';
import type { ServiceHandlers } from './requests';
import { checkRulePack, packProblems, rulesView } from './rules-view';
import type { StoreAccess } from './store-access';
import { tryRules } from './try-rules';

type Names = 'tryRules' | 'readSettings' | 'readRules' | 'checkRulePack' | 'writeSettings';

export function ruleRequests({
  contextFor,
  openWithSettings,
  whyNotWritten,
  writing,
}: StoreAccess): Pick<ServiceHandlers, Names> {
  return {
    tryRules: async (trial, read) => {
      const { context, fault } = await contextFor(read);
      const { store: opened } = context;
      if (!opened) return { ok: false, message: await whyNotWritten(read, fault) };
      try {
        return tryRules(context, await opened.allCases(), read.policy, trial);
      } catch (error) {
        if (error instanceof StoreFault) return { ok: false, message: storeFault(error.reason).happened };
        throw error;
      }
    },

    readSettings: async (_request, read) => {
      const { stored } = await openWithSettings(read);
      const policyProblems = [...read.problems, ...packProblems(libraryWith(read.packs ?? NO_PACKS))];
      return { ...effectiveSettings(stored, read.policy), policyProblems };
    },
    readRules: async (_request, read) => {
      const { context } = await contextFor(read);
      return rulesView(context, read.policy, read.packs ?? NO_PACKS);
    },
    checkRulePack: async ({ text }, read) => checkRulePack(libraryWith(read.packs ?? NO_PACKS), text),
    writeSettings: ({ settings }, read) =>
      writing(read, async ({ store: opened, now, newId }) => {
        const before = await opened.readSettings();
        // Set on other pages, which the options do not show.
        const { markedDays, providerCheckMonths } = storedSettings(before) ?? DEFAULT_SETTINGS;
        const elsewhere = { markedDays, providerCheckMonths };
        return putSettings({ store: opened, now, newId }, before, { ...settings, ...elsewhere });
      }),
  };
}
