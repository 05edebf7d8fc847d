import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { killGroup, startGroup } from './child-processes.ts';
import { Marionette } from './marionette.ts';
import type { LaunchOptions } from './session.ts';
import { pause } from './until.ts';

export interface FirefoxProcess {
  marionette: Marionette;
  version: string;
  ended: Promise<void>;
  /** Asks it to quit, so that it writes its data; kills it when that takes longer than 15 s. */
  quit(): Promise<void>;
  /** Kills it and all its children at once. */
  kill(): Promise<void>;
}

/** No first-run pages, no network of its own, storage of temporary add-ons kept over a restart. */
const QUIET: Record<string, string | number | boolean> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.translations.automaticallyPopup': false,
  'browser.warnOnQuit': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'intl.accept_languages': 'de-DE, de',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'sidebar.revamp': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Writes the preferences of a profile; `uuid` becomes the host of the extension's own pages. */
export async function writePreferences(
  profile: string,
  geckoId: string,
  uuid: string,
  options: LaunchOptions,
): Promise<void> {
  const prefs: Record<string, string | number | boolean> = {
    ...QUIET,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    ...(options.colorScheme && {
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    }),
    ...(options.forcedColors && { 'browser.display.document_color_use': 2 }),
    ...(options.downloads && {
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloads,
      'browser.download.alwaysOpenPanel': false,
    }),
    ...options.prefs,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

/** Starts Firefox with the profile and opens a Marionette session. @throws when it does not come up within 60 s. */
export async function startFirefox(path: string, profile: string, options: LaunchOptions): Promise<FirefoxProcess> {
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  if (options.headless !== false) args.push('--headless');
  const env = { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', ...options.env };
  const { onLine } = options;
  const child = startGroup(path, [...args, ...(options.args ?? [])], { env, stdout: onLine ? 'pipe' : 'ignore' });
  if (onLine && child.stdout) createInterface(child.stdout).on('line', onLine);
  let complaints = '';
  child.stderr?.on('data', (chunk) => {
    complaints = `${complaints}${chunk}`.slice(-2000);
  });
  let gone = false;
  const ended = new Promise<void>((resolve) => {
    const finish = () => {
      gone = true;
      resolve();
    };
    child.once('exit', finish);
    child.once('error', finish);
  });
  try {
    const port = await readPort(portFile, () => gone);
    const marionette = await Marionette.connect(port);
    const { capabilities } = await marionette.send<{ capabilities: { browserVersion: string } }>(
      'WebDriver:NewSession',
      {
        capabilities: { alwaysMatch: { timeouts: { script: 30_000, pageLoad: 30_000, implicit: 0 } } },
      },
    );
    const kill = async () => {
      killGroup(child);
      marionette.close();
      await ended;
    };
    const quit = async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }, 10_000).catch(() => undefined);
      await Promise.race([ended, pause(15_000)]);
      await kill();
    };
    return { marionette, version: capabilities.browserVersion, ended, quit, kill };
  } catch (error) {
    killGroup(child);
    throw new Error(`Firefox did not start: ${String(error)}\n${complaints}`);
  }
}

async function readPort(file: string, isGone: () => boolean): Promise<number> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !isGone()) {
    const port = Number(await readFile(file, 'utf8').catch(() => ''));
    if (port > 0) return port;
    await pause(50);
  }
  throw new Error(isGone() ? 'it ended at once' : 'no Marionette port within 60 s');
}
