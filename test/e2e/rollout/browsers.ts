/** What only one of the browsers has, or has in a way of its own, about extensions that an organisation installs. */
import { deepStrictEqual } from 'node:assert/strict';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { BrowserKind, BrowserSession, LaunchOptions } from '../support/session.ts';
import { until } from '../support/until.ts';
import { isGone, tryToRemove } from './in-browser.ts';

/** Why the browser of this machine cannot show it, as a sentence; null where it can. */
export async function missingFor(kind: BrowserKind): Promise<string | null> {
  const { path } = await findBrowser(kind);
  // Others look for policies elsewhere, and only the ESR takes an XPI that nobody has signed.
  const fits = kind === 'chromium' ? /chromium/i.test(path) : /firefox-esr/i.test(path);
  return fits ? null : `it takes ${kind === 'chromium' ? 'Chromium' : 'Firefox ESR'}, and here is ${path}`;
}

export interface Attempts {
  mayRemove: boolean;
  removed: boolean;
  disabled: boolean;
}

export interface ManagedBrowser {
  session: BrowserSession;
  /** What comes of it when the user tries. */
  attemptsToRemove(): Promise<Attempts>;
  /**
   * Lets the browser look for a newer version until it has it.
   * @param isFetched the server was asked for the file
   */
  update(isThere: () => Promise<boolean>, isFetched: () => boolean): Promise<void>;
  /** Waits for what becomes of the extension once no policy installs it: gone in Chromium, the user's own in Firefox. */
  isWithdrawn(): Promise<unknown>;
}

interface Kind {
  launch(options: LaunchOptions): Promise<ManagedBrowser>;
  /** Reads the policy once, when it starts. */
  rereadsAtStart: boolean;
}

const UPDATE_MS = 90_000;
/** For unpacking what was fetched. */
const SETTLING_MS = 5_000;

async function chromium(options: LaunchOptions): Promise<ManagedBrowser> {
  const session = await launchChromium({ ...options, args: ['--extensions-update-frequency=5'] });
  return {
    session,
    attemptsToRemove: async () => {
      const page = await session.openPage('chrome://extensions');
      const { mayModify, ...rest } = await page.evaluate(tryToRemove, session.extensionId);
      await page.close();
      return { mayRemove: mayModify, ...rest };
    },
    update: async (isThere, isFetched) => {
      // It looks soon after its start, and puts the new version in place at the next one at the latest.
      await session.restart();
      await until('newer version asked for', isFetched, UPDATE_MS);
      const restarted = async (): Promise<boolean> => {
        const came = await until('newer version', isThere, SETTLING_MS).catch(() => false);
        if (!came) await session.restart();
        return came;
      };
      await until('newer version in place', restarted, UPDATE_MS);
    },
    isWithdrawn: async () => {
      const page = await session.openPage('chrome://extensions');
      await page.waitFor('extension gone', isGone, session.extensionId);
    },
  };
}

/** The tests' server has no certificate, and a Firefox that is driven looks for no updates by itself. */
const FIREFOX_PREFS = { 'extensions.checkUpdateSecurity': false, 'extensions.update.enabled': true };

async function firefox(options: LaunchOptions): Promise<ManagedBrowser> {
  const session = await launchFirefox({ ...options, prefs: FIREFOX_PREFS });
  return {
    session,
    attemptsToRemove: () => session.chrome(FIREFOX_REMOVAL, session.geckoId),
    update: async (isThere) => {
      await session.chrome(FIREFOX_UPDATE);
      await until('newer version', isThere, UPDATE_MS);
    },
    isWithdrawn: async () => {
      await session.restart();
      const attempts = await session.chrome<Attempts>(FIREFOX_REMOVAL, session.geckoId);
      deepStrictEqual(attempts, { mayRemove: true, removed: true, disabled: true });
    },
  };
}

/** What the add-ons' page goes by, and the policies behind it. */
const FIREFOX_REMOVAL = `
  const [id] = arguments;
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.getAddonByID(id).then(async ({ permissions }) => ({
    mayRemove: Services.policies.isAllowed('uninstall-extension:' + id),
    removed: (permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0,
    disabled: (permissions & AddonManager.PERM_CAN_DISABLE) !== 0,
  }));`;

/** What Firefox does once a day. */
const FIREFOX_UPDATE = `
  const { AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManagerPrivate.backgroundUpdateCheck().then(() => true);`;

export const BROWSERS: Record<BrowserKind, Kind> = {
  chromium: { launch: chromium, rereadsAtStart: false },
  firefox: { launch: firefox, rereadsAtStart: true },
};
