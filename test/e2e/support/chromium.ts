import { readFile, readlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { ChromiumNetwork } from './chromium-network.ts';
import { ChromiumPage, ChromiumView } from './chromium-views.ts';
import { etcWithPolicy, writeChromiumPolicy } from './managed-policy.ts';
import { expectNoNetworkUse } from './network-use.ts';
import { openVault } from './open-vault.ts';
import type { PrivateEtc } from './private-etc.ts';
import { retry } from './retry.ts';
import type { BrowserSession, LaunchOptions, PageView, Size, View } from './session.ts';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';
import { until } from './until.ts';

interface Started {
  context: BrowserContext;
  extensionId: string;
  /** Port of the DevTools protocol; the side panel is reached by it only. */
  port: number;
  sandbox: boolean;
}

/** Chromium with the unpacked extension, in a profile of its own. */
export class ChromiumSession implements BrowserSession {
  readonly kind = 'chromium';
  readonly version: string;
  readonly ended: Promise<void>;
  readonly #path: string;
  readonly #profile: string;
  readonly #options: LaunchOptions;
  #started: Started;
  #connections: Browser[] = [];
  #restarting = false;
  #finish: () => void = () => undefined;

  /** With its policy, made for this session. */
  readonly #ownEtc: PrivateEtc | undefined;
  readonly #network: ChromiumNetwork | null;

  constructor(
    path: string,
    version: string,
    profile: string,
    options: LaunchOptions,
    started: Started,
    network: ChromiumNetwork | null,
    ownEtc?: PrivateEtc,
  ) {
    this.#ownEtc = ownEtc;
    this.#network = network;
    this.#path = path;
    this.version = version;
    this.#profile = profile;
    this.#options = options;
    this.#started = started;
    this.ended = new Promise((done) => {
      this.#finish = done;
    });
    this.#watch();
  }

  get context(): BrowserContext {
    return this.#started.context;
  }

  get extensionId(): string {
    return this.#started.extensionId;
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  async openPage(url: string, size?: Size): Promise<ChromiumPage> {
    const [first] = this.context.pages();
    const page = new ChromiumPage(first?.url() === 'about:blank' ? first : await this.context.newPage());
    if (size) await page.setSize(size);
    await page.goto(url);
    return page;
  }

  openExtensionPage(path: string, size?: Size): Promise<PageView> {
    return this.openPage(this.extensionUrl(path), size);
  }

  /** A helper tab opens the panel and closes again; the tab that was in front is in front afterwards. */
  async openSidePanel(): Promise<View> {
    const front = await this.#pageInFront();
    const helper = await this.context.newPage();
    await helper.goto(this.extensionUrl('options.html'));
    await helper.evaluate(async () => {
      const current = await chrome.windows.getCurrent();
      if (current.id !== undefined) await chrome.sidePanel.open({ windowId: current.id });
    });
    await helper.close();
    await front?.bringToFront();
    return this.sidePanel();
  }

  sidePanel(): Promise<View> {
    return this.#panel('sidepanel.html');
  }

  popup(): Promise<View> {
    return this.#panel('popup.html');
  }

  /** The service worker as it is now; it starts when it is not running. */
  async serviceWorker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? this.context.waitForEvent('serviceworker', { timeout: 10_000 });
  }

  async killBackground(): Promise<void> {
    await this.#closeTargets(({ type }) => type === 'service_worker');
  }

  async killHost(): Promise<void> {
    await this.#closeTargets(({ url }) => url === this.extensionUrl('vault.html'));
  }

  restart(store: 'open' | 'locked' = 'open'): Promise<void> {
    return this.#startAfter(() => this.#stop(), store);
  }

  restartUnder(policy: object): Promise<void> {
    const etc = this.#ownEtc;
    if (!etc) throw new Error('this browser was started without a policy');
    return this.#startAfter(async () => {
      await this.#stop();
      await writeChromiumPolicy(etc, this.#started.extensionId, policy);
    });
  }

  crash(): Promise<void> {
    return this.#startAfter(async () => {
      // Playwright makes it the leader of a process group; its lock names the process.
      const owner = await readlink(join(this.#profile, 'SingletonLock'));
      const closed = this.context.waitForEvent('close');
      process.kill(-Number(owner.split('-').at(-1)), 'SIGKILL');
      await closed;
      await this.#stop('killed');
    });
  }

  async #startAfter(end: () => Promise<void>, store: 'open' | 'locked' = 'open'): Promise<void> {
    this.#restarting = true;
    await end();
    this.#started = await start(this.#path, this.#profile, this.#options, this.#started.sandbox, this.#network);
    this.#restarting = false;
    this.#watch();
    if (store === 'open') await openVault(this, this.#options);
  }

  async close(): Promise<void> {
    await this.#stop();
    if (!this.#options.profile) await removeTempFolder(this.#profile);
    await this.#ownEtc?.remove();
    await this.#network?.remove();
    expectNoNetworkUse(this.#network?.findings ?? []);
  }

  /** Playwright's first connection shows tabs only; a side panel or popup that stands is seen by every new one. */
  async #panel(path: string): Promise<View> {
    const page = await until(path, async () => {
      const connection = await chromium.connectOverCDP(`http://127.0.0.1:${this.#started.port}`);
      const pages = connection.contexts().flatMap((context) => context.pages());
      const found = pages.find((each) => each.url() === this.extensionUrl(path));
      if (found) this.#connections.push(connection);
      else await connection.close();
      return found;
    });
    const { colorScheme, forcedColors } = this.#options;
    await page.emulateMedia({ colorScheme: colorScheme ?? null, forcedColors: forcedColors ? 'active' : null });
    const view = new ChromiumView(page);
    await view.waitFor(`loaded ${path}`, () => document.readyState === 'complete');
    return view;
  }

  async #stop(how: 'asked' | 'killed' = 'asked'): Promise<void> {
    for (const connection of this.#connections) await connection.close().catch(() => undefined);
    this.#connections = [];
    await this.context.close().catch(() => undefined);
    await this.#network?.collect(how === 'killed');
  }

  async #pageInFront(): Promise<Page | undefined> {
    const pages = this.context.pages();
    const visible = await Promise.all(pages.map((page) => page.evaluate(() => document.visibilityState === 'visible')));
    return pages.findLast((_, index) => visible[index]);
  }

  async #closeTargets(wanted: (target: { type: string; url: string }) => boolean): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const cdp = await this.context.newCDPSession(page);
    const found = async () => {
      const { targetInfos } = await cdp.send('Target.getTargets');
      return targetInfos.filter((target) => target.url.includes(this.extensionId) && wanted(target));
    };
    let stopped = false;
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      stopped ||= versions.some(
        (each) => each.runningStatus === 'stopped' && each.scriptURL.includes(this.extensionId),
      );
    });
    const killed = (await found()).map(({ targetId }) => targetId);
    await cdp.send('ServiceWorker.enable');
    for (const targetId of killed) await cdp.send('Target.closeTarget', { targetId });
    // A message may have started the next one by now, a worker even under the same id: then its stop was told.
    await until(
      'stopped target',
      async () => stopped || (await found()).every(({ targetId }) => !killed.includes(targetId)),
    );
    await cdp.detach();
  }

  #watch(): void {
    this.context.once('close', () => {
      if (!this.#restarting) this.#finish();
    });
  }
}

/** Starts Chromium with the extension. @throws when no Chromium is found or three launches fail. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumSession> {
  const { path: found, version } = await findBrowser('chromium');
  const ownEtc = options.policy && (await etcWithPolicy(options.extensionDir, options.policy));
  const etc = ownEtc ?? options.etc;
  const path = etc ? await etc.starterOf(found) : found;
  const profile = options.profile ?? (await createTempFolder('chromium'));
  // Root cannot use the sandbox, and some containers have none: the last try does without.
  const root = process.getuid?.() === 0 || etc !== undefined;
  const network = options.network === 'free' ? null : await ChromiumNetwork.create();
  try {
    const started = await retry('launch of Chromium', 3, (round) =>
      start(path, profile, options, !root && round < 2, network),
    );
    const session = new ChromiumSession(path, version, profile, options, started, network, ownEtc);
    await openVault(session, options);
    return session;
  } catch (error) {
    if (!options.profile) await removeTempFolder(profile);
    await ownEtc?.remove();
    await network?.remove();
    throw error;
  }
}

async function start(
  path: string,
  profile: string,
  options: LaunchOptions,
  sandbox: boolean,
  network: ChromiumNetwork | null,
): Promise<Started> {
  const folder = resolve(options.extensionDir);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: options.headless ?? true,
    chromiumSandbox: sandbox,
    args: [
      ...(options.etc ? [] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]),
      '--remote-debugging-port=0',
      '--lang=de-DE',
      ...(network?.args ?? []),
      ...(options.args ?? []),
    ],
    ignoreDefaultArgs: [
      ...(options.pageCache ? ['--disable-back-forward-cache'] : []),
      // With these nothing is installed by policy.
      ...(options.etc ? ['--disable-extensions', '--disable-background-networking'] : []),
    ],
    locale: 'de-DE',
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    colorScheme: options.colorScheme ?? null,
    forcedColors: options.forcedColors ? 'active' : null,
    ...(options.downloads && { downloadsPath: options.downloads }),
    ...(options.env && { env: { ...process.env, ...options.env } }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 60_000,
  });
  try {
    network?.watch(context);
    const { onLine } = options;
    if (onLine) context.on('console', (message) => onLine(message.text()));
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
    const port = await until('debugging port', async () =>
      Number((await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]),
    );
    return { context, extensionId: new URL(worker.url()).host, port, sandbox };
  } catch (error) {
    await context.close();
    throw error;
  }
}
