/**
 * `npm run -s assess -- FILE.json`: judges the cases of a file by the rule packs and prints the findings as JSON. No browser.
 * Wrong input ends with one line on standard error and code 2.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { loadModule } from './extension-code.ts';

const USAGE = 'npm run -s assess -- DATEI.json';

/** A wrong call; the message says what is wrong and what to do. */
class InputError extends Error {}

type Assess = typeof import('../lib/service/assess-file');
type Packs = typeof import('../lib/packs');
type Schema = typeof import('../lib/rules/pack-schema');

try {
  const [name, ...more] = process.argv.slice(2);
  if (!name) throw new InputError(`Es fehlt die Datei. Aufruf: ${USAGE}`);
  if (more.length > 0) throw new InputError(`Nur eine Datei auf einmal, nicht auch „${more[0]}“. Aufruf: ${USAGE}`);
  const file = fromCaller(name);
  const { assessFile } = await loadModule<Assess>('lib/service/assess-file.ts');
  const data = await readJson(file, name);
  const { input, own } = await withOwnPacks(data, file);
  const { PACKS } = await loadModule<Packs>('lib/packs/index.ts');
  console.log(JSON.stringify(assessFile(input, name, [...PACKS, ...own]), null, 2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  // Errors of the packs come from modules loaded apart, so that only their name is the same.
  const wrongInput = error instanceof InputError || error.name === 'PackError';
  console.error(wrongInput ? error.message.replace(/\s*\n\s*/g, ' ') : error.stack);
  process.exitCode = wrongInput ? 2 : 1;
}

/** Packs named by a path (`./mein-paket.json`, as seen from the file) are read, and named by their id from then on. */
async function withOwnPacks(data: unknown, file: string) {
  const own: ReturnType<Schema['parseRulePack']>[] = [];
  const names = typeof data === 'object' && data !== null && 'packs' in data ? data.packs : null;
  if (!Array.isArray(names) || !names.some(isPath)) return { input: data, own };
  const { parseRulePack } = await loadModule<Schema>('lib/rules/pack-schema.ts');
  const packs: unknown[] = [];
  for (const name of names as unknown[]) {
    if (!isPath(name)) packs.push(name);
    else {
      const pack = parseRulePack(await readJson(resolve(dirname(file), name), name), name);
      own.push(pack);
      packs.push(pack.id);
    }
  }
  return { input: { ...(data as object), packs: [...new Set(packs)] }, own };
}

function isPath(name: unknown): name is string {
  return typeof name === 'string' && name.endsWith('.json');
}

async function readJson(path: string, name: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`Die Datei „${name}“ ist nicht lesbar. Bitte prüfen Sie Pfad und Zugriffsrechte.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `Die Datei „${name}“ ist kein lesbares JSON. Bitte berichtigen Sie sie: ${(error as Error).message}`,
    );
  }
}

/** Paths are meant from where the command was called; npm itself changes to the project's folder. */
function fromCaller(path: string): string {
  const { npm_lifecycle_event: event, INIT_CWD: caller } = process.env;
  return resolve(event === 'assess' && caller ? caller : process.cwd(), path);
}
