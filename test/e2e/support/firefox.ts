import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { FirefoxNetwork } from './firefox-network.ts';
import { type FirefoxProcess, startFirefox, writePreferences } from './firefox-process.ts';
import { FirefoxRemote } from './firefox-remote.ts';
import { FirefoxPage, FirefoxView } from './firefox-views.ts';
import { firefoxHomeWithPolicy, writeFirefoxPolicy } from './managed-policy.ts';
import type { Marionette } from './marionette.ts';
import { expectNoNetworkUse } from './network-use.ts';
import { openVault } from './open-vault.ts';
import { retry } from './retry.ts';
import type { BrowserSession, LaunchOptions, PageView, Size, View } from './session.ts';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';
import { until } from './until.ts';

/** Host of the extension's pages in every test profile. */
const UUID = '6d3c6b8e-5a57-4c1e-9f0a-2f6f0e5a1c11';

/** Firefox with the extension loaded from its folder as a temporary add-on, in a profile of its own. */
export class FirefoxSession implements BrowserSession {
  readonly kind = 'firefox';
  readonly geckoId: string;
  readonly ended: Promise<void>;
  readonly #path: string;
  readonly #profile: string;
  readonly #options: LaunchOptions;
  #process: FirefoxProcess;
  #remote: FirefoxRemote;
  #restarting = false;
  #finish: () => void = () => undefined;

  /** In which it finds its policy. */
  readonly #policyHome: string | undefined;
  readonly #network: FirefoxNetwork | null;

  constructor(
    path: string,
    profile: string,
    options: LaunchOptions,
    geckoId: string,
    process: FirefoxProcess,
    network: FirefoxNetwork | null,
    policyHome?: string,
  ) {
    this.#policyHome = policyHome;
    this.#network = network;
    this.#path = path;
    this.#profile = profile;
    this.#options = options;
    this.#process = process;
    this.#remote = new FirefoxRemote(process.marionette);
    this.geckoId = geckoId;
    this.ended = new Promise((done) => {
      this.#finish = done;
    });
    this.#watch();
  }

  get version(): string {
    return this.#process.version;
  }

  extensionUrl(path: string): string {
    return `moz-extension://${UUID}/${path}`;
  }

  async openPage(url: string, size?: Size): Promise<PageView> {
    const page = new FirefoxPage(this.#remote, await this.#remote.takeTab());
    const wanted = size ?? this.#options.viewport;
    if (wanted !== null) await page.setSize(wanted ?? { width: 1280, height: 900 });
    await page.goto(url);
    return page;
  }

  openExtensionPage(path: string, size?: Size): Promise<PageView> {
    return this.openPage(this.extensionUrl(path), size);
  }

  async openSidePanel(): Promise<View> {
    const id = `${this.geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
    await this.chrome(
      `document.getElementById('sidebar-box').style.width = '360px';
       return SidebarController.show(arguments[0]).then(() => true)`,
      id,
    );
    return this.sidePanel();
  }

  sidePanel(): Promise<View> {
    return this.#panel('sidebar');
  }

  /** A shortcut of the browser or an extension, as pressed while the page has the focus. */
  pressShortcut(keys: string): Promise<void> {
    return this.#remote.press(null, keys);
  }

  popup(): Promise<View> {
    return this.#panel('popup');
  }

  /** Runs a script in the window of Firefox, with its privileges. */
  chrome<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.#remote.chrome<T>(script, ...args);
  }

  /** Clicks something in the window of Firefox itself, as soon as it is there and enabled; `target` is a script's expression. */
  async clickInWindow(target: string): Promise<void> {
    await until(`${target} in the window`, () =>
      this.chrome<boolean>(
        `const found = ${target};
         if (!found || found.disabled || found.getBoundingClientRect().width === 0) return false;
         found.click();
         return true;`,
      ),
    );
  }

  /** What a user's „Erlauben“ does: grants optional host permissions, e.g. `https://fall.example/*`. */
  async grantHosts(origins: string[]): Promise<void> {
    await this.chrome(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(arguments[0]);
       return ExtensionPermissions.add(arguments[0], { permissions: [], origins: arguments[1] }, extension).then(() => true)`,
      this.geckoId,
      origins,
    );
  }

  async killBackground(): Promise<void> {
    await until('stopped background', () =>
      this.chrome<boolean>(
        `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
         return extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => extension.backgroundState === 'stopped')`,
        this.geckoId,
      ),
    );
  }

  killHost(): Promise<void> {
    return this.killBackground();
  }

  restart(store: 'open' | 'locked' = 'open'): Promise<void> {
    return this.#startAfter(() => this.#quit(), store);
  }

  restartUnder(policy: object): Promise<void> {
    const home = this.#policyHome;
    if (!home) throw new Error('this browser was started without a policy');
    return this.#startAfter(async () => {
      await this.#quit();
      await writeFirefoxPolicy(home, this.geckoId, policy);
    });
  }

  crash(): Promise<void> {
    return this.#startAfter(() => this.#process.kill());
  }

  async #startAfter(end: () => Promise<void>, store: 'open' | 'locked' = 'open'): Promise<void> {
    this.#restarting = true;
    await end();
    this.#process = await startWithExtension(this.#path, this.#profile, this.geckoId, this.#options, this.#network);
    this.#remote = new FirefoxRemote(this.#process.marionette);
    this.#restarting = false;
    this.#watch();
    if (store === 'open') await openVault(this, this.#options);
  }

  async close(): Promise<void> {
    await this.#quit();
    if (!this.#options.profile) await removeTempFolder(this.#profile);
    if (this.#policyHome) await removeTempFolder(this.#policyHome);
    await this.#network?.collect();
    await this.#network?.remove();
    expectNoNetworkUse(this.#network?.findings ?? []);
  }

  async #quit(): Promise<void> {
    // It may have ended by itself.
    await this.#network?.look(this.#process.marionette).catch(() => undefined);
    await this.#process.quit();
  }

  async #panel(panel: 'sidebar' | 'popup'): Promise<View> {
    const view = new FirefoxView(this.#remote, { panel });
    await view.waitFor(panel, () => document.readyState === 'complete' && location.protocol === 'moz-extension:');
    return view;
  }

  #watch(): void {
    void this.#process.ended.then(() => {
      if (!this.#restarting) this.#finish();
    });
  }
}

/** Starts Firefox with the extension. @throws when no Firefox is found or three launches fail. */
export async function launchFirefox(given: LaunchOptions): Promise<FirefoxSession> {
  const { path: found } = await findBrowser('firefox');
  const path = given.etc ? await given.etc.starterOf(found) : found;
  const geckoId = await readGeckoId(given.extensionDir);
  const home = given.policy && (await firefoxHomeWithPolicy(geckoId, given.policy));
  const options = home ? { ...given, env: { ...given.env, HOME: home } } : given;
  const profile = options.profile ?? (await createTempFolder('firefox'));
  const network = options.network === 'free' ? null : await FirefoxNetwork.create();
  try {
    await writePreferences(profile, geckoId, UUID, options);
    const process = await retry('launch of Firefox', 3, () =>
      startWithExtension(path, profile, geckoId, options, network),
    );
    const session = new FirefoxSession(path, profile, options, geckoId, process, network, home);
    await openVault(session, options);
    return session;
  } catch (error) {
    if (!options.profile) await removeTempFolder(profile);
    if (home) await removeTempFolder(home);
    await network?.remove();
    throw error;
  }
}

async function startWithExtension(
  path: string,
  profile: string,
  geckoId: string,
  options: LaunchOptions,
  network: FirefoxNetwork | null,
): Promise<FirefoxProcess> {
  const process = await startFirefox(path, profile, options);
  try {
    await network?.watch(process.marionette);
    if (options.etc) await installedByPolicy(process.marionette, geckoId);
    else await process.marionette.send('Addon:Install', { path: resolve(options.extensionDir), temporary: true });
    return process;
  } catch (error) {
    await process.quit();
    throw error;
  }
}

async function installedByPolicy(marionette: Marionette, geckoId: string): Promise<void> {
  const script = 'return WebExtensionPolicy.getByID(arguments[0])?.active === true';
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await until('extension installed by policy', () =>
    marionette.send('WebDriver:ExecuteScript', { script, args: [geckoId] }),
  );
  await marionette.send('Marionette:SetContext', { value: 'content' });
}

async function readGeckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}: the manifest names no gecko id; was it built for Firefox?`);
  return id;
}
