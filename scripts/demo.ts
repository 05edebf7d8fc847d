/**
 * `npm run demo`: builds the extension, starts the demo case system and opens a browser with both. Without a display it walks
 * through the main job by itself, prints what the overlay showed and leaves screenshots.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type DemoSystem, startDemoSystem } from '../test/demo-system/server.mjs';
import { launch } from '../test/e2e/support/launch.ts';
import type { BrowserKind, BrowserSession } from '../test/e2e/support/session.ts';
import { buildExtension, extensionDir } from './build-extension.ts';
import { walkThrough } from './demo-walkthrough.ts';
import { printTable } from './print-table.ts';
import { ROOT } from './tools.ts';

/** Large enough to show the list; `--test-type` silences Chromium's note that root runs it without its sandbox. */
const WINDOW = {
  chromium: ['--window-size=1400,900', '--test-type'],
  firefox: ['--width', '1400', '--height', '900'],
};
const PICTURES = join(ROOT, 'demo-output');
/** Named in the demo adapter. */
const USUAL_PORT = 8750;
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort());
const aborted = new Promise<'aborted'>((resolve) => {
  stopped.signal.addEventListener('abort', () => resolve('aborted'), { once: true });
});

/** Taken down at the end in reverse order, whatever happened. */
const cleanUps: (() => Promise<unknown>)[] = [];
let exitCode = 0;
try {
  await Promise.race([main(), aborted]);
} catch (error) {
  if (!stopped.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    exitCode = 1;
  }
}
if (stopped.signal.aborted) console.log('\nDie Demo wird beendet …');
for (const cleanUp of cleanUps.reverse()) await cleanUp().catch(() => undefined);
console.log('Beendet. Browser, Demo-System und Browserprofil sind entfernt.');
process.exit(exitCode);

async function main(): Promise<void> {
  const { kind, headless } = readOptions();
  console.log(`Fallblick wird für ${kind === 'chromium' ? 'Chromium' : 'Firefox'} gebaut …`);
  const built = await buildExtension(kind, 'demo', { signal: stopped.signal, quiet: true });
  if (built !== 0) throw new Error('Der Bau der Erweiterung ist fehlgeschlagen; die Meldungen stehen darüber.');
  const demo = await startAtUsualPort();
  cleanUps.push(() => demo.close());
  console.log(`Demo-Fachverfahren: ${demo.url} – ${demo.records.length} erfundene Personen`);
  if (!headless) {
    const session = await open(kind, false).catch((error: unknown) => {
      console.log(`Ein Fenster ließ sich nicht öffnen:\n${error instanceof Error ? error.message : error}`);
      console.log('Die Demo läuft deshalb ohne Bildschirm weiter.');
      return null;
    });
    if (session) return letTheUserTry(session, demo);
  }
  await show(kind, demo);
}

/** The port that the demo adapter names; where it is taken, any other, and the generic adapter reads the pages. */
function startAtUsualPort(): Promise<DemoSystem> {
  return startDemoSystem({ port: USUAL_PORT }).catch(() => startDemoSystem());
}

/** npm keeps arguments to itself that stand without `--` before them, and tells only that they were there. */
function readOptions(): { kind: BrowserKind; headless: boolean } {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (!values.browser && process.env.npm_config_browser === 'true') {
    console.log('Hinweis: Für einen anderen Browser braucht npm zwei Striche davor: npm run demo -- --browser firefox');
  }
  const browser = values.browser ?? 'chromium';
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`Unbekannter Browser „${browser}“. Möglich sind: --browser chromium, --browser firefox`);
  }
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return {
    kind: browser,
    headless: values.headless === true || process.env.npm_config_headless === 'true' || !display,
  };
}

/** A launch under way is waited for at the end too, so that nothing is left behind. */
async function open(kind: BrowserKind, headless: boolean): Promise<BrowserSession> {
  const launching = launch(kind, {
    extensionDir: extensionDir(kind),
    headless,
    // Choosing the passphrase is the first thing to see.
    vault: 'unset',
    // Where a person goes with it is theirs.
    ...(!headless && { network: 'free' as const }),
    ...(headless ? { viewport: { width: 1400, height: 900 } } : { viewport: null, args: WINDOW[kind] }),
  });
  cleanUps.push(async () => (await launching).close());
  const session = await launching;
  console.log(`${kind === 'chromium' ? 'Chromium' : 'Firefox'} ${session.version} läuft, Fallblick ist geladen.`);
  return session;
}

async function letTheUserTry(session: BrowserSession, demo: DemoSystem): Promise<void> {
  const page = await session.openPage(`${demo.url}/kunden`);
  await page.bringToFront();
  const panel = session.kind === 'chromium' ? 'den Seitenbereich' : 'die Seitenleiste';
  console.log(
    [
      '',
      'Zum Ausprobieren:',
      `  1. Alt+Umschalt+F öffnet ${panel}. Legen Sie dort eine Passphrase fest, zum Beispiel vier Wörter.`,
      '  2. Die Liste „Meine Kunden“ zeigt an jedem Namen, was als Nächstes fällig ist.',
      '  3. Öffnen Sie eine Person. Ein Klick auf die Anzeige neben dem Namen erklärt: „Warum dieses Datum?“',
      '  4. Mit ‹ und › wechseln Sie die Person; die Anzeige wechselt mit.',
      '  5. Alt+Umschalt+G „Gespräch erfassen“: P, dann Enter. Die Anzeige ändert sich sofort.',
      '  6. Alt+Umschalt+L sperrt die Einträge. Die Anzeige folgt dann allein der Seite, bis Sie entsperren.',
      '',
      'Ende: Fenster schließen oder Strg+C.',
    ].join('\n'),
  );
  await session.ended;
}

async function show(kind: BrowserKind, demo: DemoSystem): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const session = await open(kind, true);
  const { shown, steps } = await walkThrough(session, demo, PICTURES);
  if (stopped.signal.aborted) return;
  console.log('\nWas das Overlay in der Akte zeigte:\n');
  printTable(
    ['Name', 'Nummer', 'Anzeige'],
    shown.map(({ name, number, badge, fits }) => [name, number, fits ? badge : `${badge}  ← falsch`]),
  );
  console.log('\nSchritte:\n');
  printTable(
    ['', 'Schritt', 'Ergebnis'],
    steps.map(({ title, done, result }) => [done ? '✔' : '✘', title, result]),
  );
  const failed = steps.filter(({ done }) => !done).length;
  console.log(`\nBilder: ${relative(process.cwd(), PICTURES) || '.'}/`);
  if (failed > 0) {
    exitCode = 1;
    console.log(failed === 1 ? '1 Schritt ist nicht gelungen.' : `${failed} Schritte sind nicht gelungen.`);
  } else console.log('Alle Schritte sind gelungen.');
}
