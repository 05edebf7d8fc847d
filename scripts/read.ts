/**
 * `npm run -s read -- PAGE.html [--adapter ID|FILE] [--all]`: prints as JSON what the overlay reads from a saved page.
 * Wrong input ends with one line on standard error and code 2.
 */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Adapter } from '../lib/site/adapter';
import type { Profile } from '../lib/site/profile';
import { loadModule } from './extension-code.ts';
import { readSavedPage, type SavedReading } from './saved-page.ts';

const USAGE = 'npm run -s read -- SEITE.html [--adapter KENNUNG|DATEI] [--all]';

/** A wrong call; the message says what is wrong and what to do. */
class InputError extends Error {}

type Words = typeof import('../lib/text/words');
type Packs = typeof import('../lib/packs/adapters');
type Schema = typeof import('../lib/site/adapter-schema');

try {
  const { page, adapter, all } = await readArguments();
  const reading = await readSavedPage(page, adapter).catch((error: unknown) => {
    throw new InputError(browserProblem(page, error));
  });
  const words = await loadModule<Words>('lib/text/words.ts');
  console.log(JSON.stringify(printed(reading, words, all), null, 2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof InputError ? error.message.replace(/\s*\n\s*/g, ' ') : error.stack);
  process.exitCode = error instanceof InputError ? 2 : 1;
}

async function readArguments(): Promise<{ page: string; adapter: Adapter; all: boolean }> {
  const parsed = parse();
  const [page, ...more] = parsed.positionals;
  if (!page) throw new InputError(`Es fehlt die Seite. Aufruf: ${USAGE}`);
  if (more.length > 0) throw new InputError(`Nur eine Seite auf einmal, nicht auch „${more[0]}“. Aufruf: ${USAGE}`);
  const file = fromCaller(page);
  if (!(await isFile(file))) throw new InputError(`Die Seite „${page}“ gibt es nicht. Bitte prüfen Sie den Pfad.`);
  await readFile(file).catch(() => {
    throw new InputError(`Die Seite „${page}“ ist nicht lesbar. Bitte prüfen Sie die Zugriffsrechte der Datei.`);
  });
  return { page: file, adapter: await adapterOf(parsed.values.adapter ?? 'generic'), all: parsed.values.all ?? false };
}

function parse() {
  try {
    return parseArgs({
      options: { adapter: { type: 'string' }, all: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    throw new InputError(`Der Aufruf ist nicht verständlich. Er lautet: ${USAGE}`);
  }
}

/** A shipped adapter by its id, else one from a file. */
async function adapterOf(name: string): Promise<Adapter> {
  const { adapters } = await loadModule<Packs>('lib/packs/adapters.ts');
  const shipped = adapters.get(name);
  if (shipped) return shipped;
  const file = fromCaller(name);
  if (!(await isFile(file))) {
    const known = [...adapters.keys()].sort().join(', ');
    throw new InputError(
      `Den Adapter „${name}“ gibt es nicht, auch nicht als Datei. Nennen Sie eine JSON-Datei oder: ${known}.`,
    );
  }
  const input = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch((error: Error) => {
      throw new InputError(
        `Die Adapterdatei „${name}“ ist kein lesbares JSON. Bitte berichtigen Sie sie: ${error.message}`,
      );
    });
  const { readAdapter } = await loadModule<Schema>('lib/site/adapter-schema.ts');
  try {
    return readAdapter(input, adapters);
  } catch (error) {
    const problems = (error as InstanceType<Schema['AdapterError']>).problems;
    throw new InputError(
      `Die Adapterdatei „${name}“ ist nicht brauchbar. Bitte berichtigen Sie: ${problems.join('; ')}`,
    );
  }
}

/** Paths are meant from where the command was called; npm itself changes to the project's folder. */
function fromCaller(path: string): string {
  const { npm_lifecycle_event: event, INIT_CWD: caller } = process.env;
  return resolve(event === 'read' && caller ? caller : process.cwd(), path);
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** One line out of what browser, page or search for a browser complained about. */
function browserProblem(page: string, error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  const [first = ''] = lines;
  const selector = /'([^']+)' is not a valid selector/.exec(first)?.[1];
  if (selector) return `Der Adapter hat den ungültigen Selektor „${selector}“. Bitte berichtigen Sie ihn.`;
  if (first.startsWith('Es wurde kein')) return `${first.replace(/ Versucht wurde:$/, '')} ${lines.at(-1)}`;
  return `Die Seite „${page}“ ließ sich im Browser nicht lesen (${first}). Bitte speichern Sie die Seite neu oder nennen Sie in FALLBLICK_CHROMIUM einen anderen Browser.`;
}

function printed(reading: SavedReading, words: Words, all: boolean): object {
  if (reading.page === 'none') return reading;
  if (reading.page === 'detail') return { page: 'detail', ...person(reading.profile, words, all) };
  const rows = reading.rows.map(({ profile, onScreen }) => ({
    ...person(profile, words, all),
    ...(all && { onScreen }),
  }));
  return { page: 'list', rows };
}

function person(profile: Profile, { readProblemSentence }: Words, all: boolean): object {
  const { fields, facts, confidence, notRecognised, labelled, members } = profile;
  return {
    fields,
    facts,
    confidence,
    notRecognised: notRecognised.map(({ field, why }) => ({ field, why: readProblemSentence(field, why) })),
    ...(all && { labelled, members }),
  };
}
