// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, open, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { installFromPlaywright, installWithApt } from './install-browser.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserKind */
/** @typedef {{ path: string, version: string, how: string }} FoundBrowser */

const FIREFOX_MINIMUM = 140;
const CHROMIUM_MINIMUM = 120;

/** Names on the PATH or full paths, best first. The Chromium binary before its wrapper, which adds extensions of its own. */
const CANDIDATES = {
  chromium: {
    linux: [
      '/usr/lib/chromium/chromium',
      'chromium',
      '/usr/lib64/chromium-browser/chromium-browser',
      'chromium-browser',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    ],
    win32: [...inProgramFolders('Chromium/Application/chrome.exe')],
  },
  firefox: {
    linux: ['firefox-esr', '/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', 'firefox'],
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
    ],
    win32: [...inProgramFolders('Mozilla Firefox/firefox.exe')],
  },
};

/** Google's own Chrome ignores `--load-extension` since version 137: only when it is older, and after everything else. */
const BRANDED_CHROME = {
  linux: ['google-chrome-stable', 'google-chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [...inProgramFolders('Google/Chrome/Application/chrome.exe')],
};

const VARIABLES = { chromium: 'FALLBLICK_CHROMIUM', firefox: 'FALLBLICK_FIREFOX' };
const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** @type {Map<BrowserKind, Promise<FoundBrowser>>} */
const found = new Map();

/**
 * A browser that can load the extension: from the environment variable, the system, Playwright's own download, or apt.
 * Asked once per process.
 * @param {BrowserKind} kind
 * @returns {Promise<FoundBrowser>}
 * @throws {Error} when nothing works; the message lists every attempt and why it failed.
 */
export function findBrowser(kind) {
  const known = found.get(kind) ?? search(kind);
  found.set(kind, known);
  return known;
}

/** @param {BrowserKind} kind @returns {Promise<FoundBrowser>} */
async function search(kind) {
  /** @type {string[]} */
  const failures = [];
  /** @param {string} how @param {readonly string[]} candidates */
  const firstUsable = async (how, candidates) => {
    const missing = [];
    for (const candidate of candidates) {
      const path = await locate(candidate);
      if (path === null) {
        missing.push(candidate);
        continue;
      }
      try {
        return { path, version: await usableVersion(kind, path), how };
      } catch (error) {
        failures.push(`${how}: ${path}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (missing.length > 0) failures.push(`${how}: nicht vorhanden: ${missing.join(', ')}`);
    return null;
  };
  /** @param {string} name @param {() => Promise<string[]>} install */
  const installed = async (name, install) => {
    console.error(`${NAMES[kind]} fehlt auf diesem Rechner. Versuch: ${name} …`);
    try {
      return await firstUsable(name, await install());
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };

  const override = process.env[VARIABLES[kind]];
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  const ownDownload = () => installed('eigener Download von Playwright', () => installFromPlaywright(kind));
  const system = () => firstUsable('Browser des Systems', CANDIDATES[kind][platform]);
  const branded = () => (kind === 'chromium' ? firstUsable('Google Chrome', BRANDED_CHROME[platform]) : null);
  const apt = () =>
    installed('apt-get', async () => {
      await installWithApt(kind);
      return CANDIDATES[kind].linux;
    });
  const attempts = [system, branded, ownDownload, apt];
  if (override) {
    attempts.unshift(async () => {
      const browser = await firstUsable(`Umgebungsvariable ${VARIABLES[kind]}`, [override]);
      if (!browser) console.error(`${failures.at(-1)}. Es wird ein anderer Browser gesucht.`);
      return browser;
    });
  }
  for (const attempt of attempts) {
    const browser = await attempt();
    if (browser) return browser;
  }
  throw new Error(
    [
      `Es wurde kein ${NAMES[kind]} gefunden, der die Erweiterung laden kann. Versucht wurde:`,
      ...failures.map((failure) => `  - ${failure}`),
      `Bitte installieren Sie ${NAMES[kind]}, oder nennen Sie das Programm in der Umgebungsvariablen ${VARIABLES[kind]}.`,
    ].join('\n'),
  );
}

/** @param {string} candidate @returns {Promise<string | null>} null when there is no such program */
async function locate(candidate) {
  const folders = isAbsolute(candidate) ? [''] : (process.env.PATH ?? '').split(delimiter);
  for (const folder of folders) {
    const path = folder === '' ? candidate : join(folder, candidate);
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return path;
  }
  return null;
}

/** @param {BrowserKind} kind @param {string} path @returns {Promise<string>} */
async function usableVersion(kind, path) {
  if (await isSnap(path)) throw new Error('als Snap installiert; ein Snap darf die Ordner des Projekts nicht lesen');
  // On Windows a browser opens a window instead of printing its version.
  if (process.platform === 'win32') return 'unbekannt';
  const text = await printedVersion(path);
  const version = /\d+(\.\d+)+/.exec(text)?.[0];
  if (!version) throw new Error(`nennt keine Version („${text.slice(0, 120)}“)`);
  const major = Number.parseInt(version, 10);
  if (/google chrome/i.test(text) && major >= 137)
    throw new Error(`Google Chrome ${version} lädt keine Erweiterungen per Befehl`);
  const minimum = kind === 'firefox' ? FIREFOX_MINIMUM : CHROMIUM_MINIMUM;
  if (major < minimum) throw new Error(`Version ${version} ist zu alt; nötig ist ${minimum}`);
  return version;
}

/** A link into a snap, or the small script that Ubuntu installs in its place. @param {string} path */
async function isSnap(path) {
  const real = await realpath(path);
  if (real.includes('/snap/') || real.endsWith('/snap')) return true;
  const file = await open(real);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0);
    const start = buffer.toString('latin1', 0, bytesRead);
    return start.startsWith('#!') && start.includes('/snap/bin/');
  } finally {
    await file.close();
  }
}

/** @param {string} path @returns {Promise<string>} */
function printedVersion(path) {
  return new Promise((resolve, reject) => {
    const child = spawn(path, ['--version'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output.trim());
      else if (signal) reject(new Error('antwortet nicht innerhalb von 20 s'));
      else reject(new Error(complaints.trim().split('\n').at(-1) || `endet mit Code ${code}`));
    });
  });
}

/** @param {string} path @returns {string[]} */
function inProgramFolders(path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, path));
}
