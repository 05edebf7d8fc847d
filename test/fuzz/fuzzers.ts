/** What is fed with damage. A fuzzer gives null where a case went as it must, else what was wrong. */

import { PAGE_SCHEMAS } from '../../lib/messages/page-schemas';
import { route } from '../../lib/messages/router';
import { OWN_SCHEMAS } from '../../lib/messages/schemas';
import { createKeyring, KeyringBroken, type Opening, openKeyring, WrongSecret } from '../../lib/store/crypto/keyring';
import { SealBroken, seal, unseal } from '../../lib/store/crypto/seal';
import { FRAME_HEADER } from '../../lib/store/journal/frames';
import { JournalFault } from '../../lib/store/journal/port';
import { FrameBroken, openFrame, sealFrame } from '../../lib/store/journal-frame';
import { bytesOf, textOf } from '../store/journal/ledger';
import { MemoryDisk } from '../store/journal/memory-disk';
import { below, mutatedBytes, mutatedRequest, type Random } from './mutate';
import { VALID_REQUESTS, WRITES } from './requests';
import { KEY } from './store-on-disk';

export interface Fuzzer {
  name: string;
  /** Share of the cases it gets. */
  weight: number;
  run(random: Random): Promise<string | null>;
}

const PLACE = { table: 'cases', id: 'case-1|1', schema: 1 };
const EXTENSION = { id: 'own-id', baseUrl: 'chrome-extension://own-id/' };
const STRANGERS = [
  { id: 'own-id', url: 'https://fall.example/akte/1', frameId: 0, tab: { id: 7 } },
  { id: 'own-id', url: 'https://fall.example/akte/1', frameId: 3, tab: { id: 7 } },
  { id: 'own-id', url: 'chrome-extension://own-id/card.html', frameId: 2, tab: { id: 7 } },
  { id: 'other-id', url: 'chrome-extension://own-id/sidepanel.html' },
  {},
];
const PANEL = { id: 'own-id', url: 'chrome-extension://own-id/sidepanel.html' };

/** Files of backups are to be added here: authenticated before they are parsed, and never imported by half. */
export async function fuzzers(): Promise<Fuzzer[]> {
  const opening = KEY as Opening & { by: 'organisation' };
  const keyring = await createKeyring(opening);
  await keyring.addCaseKeys(['case-1']);
  const [ring, key] = [await keyring.serialise(), keyring.shared('caseload')];
  const record = await seal(key, PLACE, bytesOf('{"name":"Muster, Kim"}'));
  const change = { id: 'x', at: 1, label: 'Test', mutations: [], undone: false };
  const parts = [{ kind: 'change' as const, owner: 'case-1', change, undoes: null }];
  const frame = await sealFrame(keyring, { n: 7, parts });

  return [
    {
      name: 'records',
      weight: 2,
      run: (random) =>
        refused([SealBroken], async () => textOf(await unseal(key, PLACE, mutatedBytes(record, random)))),
    },
    {
      name: 'frames',
      weight: 2,
      run: (random) => refused([FrameBroken], () => openFrame(keyring, mutatedBytes(frame, random))),
    },
    {
      name: 'keyrings',
      weight: 1,
      run: (random) => refused([KeyringBroken, WrongSecret], () => openKeyring(mutatedBytes(ring, random), opening)),
    },
    { name: 'journals', weight: 1, run: damagedJournal },
    { name: 'messages', weight: 4, run: strangeMessage },
  ];
}

async function refused(
  faults: (abstract new (...args: never[]) => Error)[],
  work: () => Promise<unknown>,
): Promise<string | null> {
  try {
    return `opened: ${JSON.stringify(await work())}`;
  } catch (error) {
    return faults.some((kind) => error instanceof kind) ? null : `uncaught: ${String(error)}`;
  }
}

/** Every entry that is found is one that was written, in its order; what is missing is told of. */
async function damagedJournal(random: Random): Promise<string | null> {
  const disk = new MemoryDisk();
  const first = disk.journal();
  first.open();
  first.writeKeyring(bytesOf('keyring'));
  const written = Array.from({ length: 12 }, (_, index) => `entry ${index} ${'.'.repeat(below(90, random))}`);
  for (const text of written) first.append([bytesOf(text)]);
  const name = ['journal.a', 'journal.a', 'journal.b', 'keyring.a', 'quarantine'][below(5, random)] ?? '';
  const file = disk.file(name);
  const whole = file.content();
  file.load(whole.length === 0 ? mutatedBytes(bytesOf('none'), random) : mutatedBytes(whole, random));
  const damagedLength = file.getSize();
  try {
    const { entries, damaged, keyring } = disk.journal().open();
    const found = entries.map(({ bytes }) => textOf(bytes));
    const places = found.map((text) => written.indexOf(text));
    if (places.includes(-1)) return `foreign entry in ${name}`;
    if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0))) return `order in ${name}`;
    if (!keyring || textOf(keyring) !== 'keyring') return `keyring lost by damage to ${name}`;
    // A tail that is cut off looks like an append that was never acknowledged; the database tells of it.
    const cutOff = places.every((place, index) => place === index);
    // Whole entries and nothing else taken out leave a journal as it could have been; no disk does that.
    const gone = written.filter((text) => !found.includes(text));
    const length = gone.reduce((sum, text) => sum + FRAME_HEADER + text.length, 0);
    const excised = whole.length - damagedLength === length;
    return gone.length > 0 && damaged === 0 && !cutOff && !excised ? `untold loss in ${name}` : null;
  } catch (error) {
    return error instanceof JournalFault ? null : `uncaught: ${String(error)}`;
  }
}

/** Strangers get no write whatever they say; our own pages only with a request that is well formed. */
async function strangeMessage(random: Random): Promise<string | null> {
  const names = Object.keys(VALID_REQUESTS);
  const name = names[below(names.length, random)] ?? '';
  const fromPanel = random() < 0.5;
  const sender = fromPanel ? PANEL : STRANGERS[below(STRANGERS.length, random)];
  const valid = VALID_REQUESTS[name];
  const data = !fromPanel && random() < 0.3 ? valid : mutatedRequest(valid, random);
  const called: string[] = [];
  const table = (list: string[]): never =>
    Object.fromEntries(list.map((each) => [each, async () => void called.push(each)])) as never;
  const handlers = { page: table(Object.keys(PAGE_SCHEMAS)), own: table(Object.keys(OWN_SCHEMAS)) };
  try {
    const wrongName = random() < 0.05 ? ['constructor', '__proto__', name.toUpperCase()][below(3, random)] : name;
    const reply = await route({ name: wrongName, data }, sender as never, EXTENSION, handlers);
    if (typeof reply.ok !== 'boolean') return 'no reply';
    const written = called.filter((each) => WRITES.has(each));
    if (written.length === 0) return null;
    if (!fromPanel) return `${written} written by a stranger`;
    return looksLike(data, valid) ? null : `${written} written from ${JSON.stringify(data)?.slice(0, 300)}`;
  } catch (error) {
    return `uncaught: ${String(error)}`;
  }
}

/** The same fields with values of the same kinds: a well-formed request that only says something else. */
function looksLike(data: unknown, valid: unknown): boolean {
  if (valid === null || data === null)
    return typeof valid !== 'object' || typeof data !== 'object' || valid === data || isText(data ?? valid);
  if (typeof data !== typeof valid) return false;
  if (typeof valid === 'number') return Number.isFinite(data);
  if (typeof valid !== 'object' || typeof data !== 'object') return true;
  if (Array.isArray(valid) !== Array.isArray(data)) return false;
  if (Array.isArray(valid)) return true;
  const [own, theirs] = [Object.keys(data).toSorted(), Object.keys(valid).toSorted()];
  const values = data as Record<string, unknown>;
  return (
    own.join() === theirs.join() &&
    theirs.every((key) => looksLike(values[key], (valid as Record<string, unknown>)[key]))
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
