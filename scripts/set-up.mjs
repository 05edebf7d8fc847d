// @ts-check
/**
 * Runs before any dependency exists, with any Node from 20 on: installs the dependencies when they are missing or older than
 * package-lock.json, then starts the named script with the project's own Node.
 *
 *   node scripts/set-up.mjs [script.ts] [arguments …]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

if (Number.parseInt(process.versions.node, 10) < 20) {
  fail(`Fallblick braucht Node 20 oder neuer; hier läuft ${process.version}. / Node 20 or newer is needed.`);
}
if (isStale()) installDependencies();
const [script, ...args] = process.argv.slice(2);
if (script) start(script, args);

/** npm writes `.package-lock.json` last, so an installation that was broken off counts as missing. */
function isStale() {
  const done = join(root, 'node_modules', '.package-lock.json');
  return !existsSync(done) || statSync(done).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

function installDependencies() {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // npm would empty the folder behind the link, which others use.
    fail(
      'node_modules ist eine Verknüpfung und älter als package-lock.json; installiert wird dort nichts. / node_modules is a link, nothing is installed into it.',
    );
  }
  console.error('Abhängigkeiten werden installiert (npm ci) … / Installing dependencies …');
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
  if (result.status === 0) return;
  fail(
    [
      `„npm ci“ ist fehlgeschlagen (${result.error?.message ?? result.signal ?? `Code ${result.status}`}); die Meldung von npm steht darüber.`,
      'Häufige Ursachen: keine Verbindung zur Paketquelle, ein Proxy ohne Eintrag in der npm-Konfiguration, kein freier Speicherplatz.',
      '"npm ci" failed, see its message above. Usual reasons: no connection to the package registry, a proxy that npm does not know, a full disk.',
    ].join('\n'),
  );
}

/** Signals are passed on, and the script decides how it ends. @param {string} file @param {string[]} rest */
function start(file, rest) {
  const own = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  const bin = join(root, 'node_modules', '.bin');
  const child = spawn(existsSync(own) ? own : process.execPath, [join(root, file), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${windows ? ';' : ':'}${process.env.PATH ?? ''}` },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // npm hands a signal to its shell only; once npm is gone, nobody is left to stop the script.
  const started = callers();
  const stopOrphan = () => callers() !== started && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(stopOrphan, 500);
  child.once('error', (error) => fail(`${file}: ${error.message}`));
  child.once('exit', (code) => process.exit(code ?? 1));
}

/** The shell that called this, and (on Linux) npm behind it. @returns {string} */
function callers() {
  try {
    // „pid (name) state ppid …“; the name may hold spaces.
    const [, parent] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return `${process.ppid} ${parent}`;
  } catch {
    return String(process.ppid);
  }
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
