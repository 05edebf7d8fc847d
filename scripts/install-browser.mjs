// @ts-check
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Playwright's own build, downloaded into its cache. Only Chromium: its Firefox is a changed one.
 * @param {BrowserKind} kind
 * @returns {Promise<string[]>} path of the program
 */
export async function installFromPlaywright(kind) {
  if (kind === 'firefox') throw new Error('Playwrights Firefox ist ein umgebauter; die Tests gelten dem echten');
  const { chromium } = await import('playwright-core');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await run('Download', process.execPath, [cli, 'install', '--no-shell', 'chromium'], 5 * 60_000, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  });
  return [chromium.executablePath()];
}

/** Debian's package, where apt-get exists and may be used without a question. @param {BrowserKind} kind */
export async function installWithApt(kind) {
  if (process.platform !== 'linux') throw new Error('nur unter Debian und Ubuntu');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (prefix.length > 0) await run('sudo ohne Rückfrage', 'sudo', ['-n', 'true'], 15_000);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', PACKAGES[kind]]]) {
    const [program = 'apt-get', ...rest] = [...prefix, 'apt-get', '-q', ...args];
    await run(`apt-get ${args[0]}`, program, rest, 10 * 60_000, { DEBIAN_FRONTEND: 'noninteractive' });
  }
}

/**
 * Runs a program with a time limit; what it prints is kept for the error.
 * @param {string} what @param {string} program @param {string[]} args @param {number} limit in ms
 * @param {Record<string, string>} env @returns {Promise<void>}
 */
function run(what, program, args, limit, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    let tail = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      tail = `${tail}${chunk}`.slice(-1500);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => reject(new Error(`${what}: ${error.message}`)));
    child.once('exit', (code, signal) => {
      const lines = tail
        .split('\n')
        .filter((line) => line.trim() && !/^\s+at /.test(line))
        .slice(-3)
        .join(' | ');
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `${what}: ${signal ? `nach ${limit / 1000} s abgebrochen` : `Code ${code}`}${lines && ` – ${lines}`}`,
          ),
        );
    });
  });
}
