/** How long a user waits for „Gespeichert“: from the request of one of our pages to the answer that follows the journal's flush. */
import { FIELDS } from '../../lib/site/profile.ts';
import { SYSTEM } from '../../test/e2e/crash/writes.ts';
import { launch } from '../../test/e2e/support/launch.ts';
import type { BrowserKind } from '../../test/e2e/support/session.ts';
import { buildExtension, extensionDir } from '../build-extension.ts';
import { type Line, limitLine, median, p95 } from './line.ts';

/** Persons that are taken on before, each with a talk and a Wiedervorlage. */
const CASELOAD = 300;
const SAVES = 300;
const LIMIT_MS = 50;
/** An extension's address that runs nothing of ours. */
const PAGE = 'icon/16.png';

/** In both browsers, under the extension's own security policy; each waits for the answer before the next is sent. */
export async function measureSaves(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const kind of ['chromium', 'firefox'] as BrowserKind[]) {
    if ((await buildExtension(kind, 'demo', { quiet: true })) !== 0) throw new Error('the demo build failed');
    const session = await launch(kind, { extensionDir: extensionDir(kind), network: 'free' });
    try {
      const page = await session.openExtensionPage(PAGE);
      const plan = { system: SYSTEM, fields: [...FIELDS], persons: CASELOAD };
      await page.evaluate(save, { ...plan, saves: CASELOAD });
      const ours = await page.evaluate(save, { ...plan, saves: SAVES });
      const plain = await page.evaluate(savePlain, SAVES);
      const what = `Save beside ${CASELOAD} cases, ${kind}, ${SAVES} saves`;
      const floor = (of: (times: number[]) => number) => ({ what: 'plain record, strict', value: of(plain) });
      lines.push(
        limitLine(
          { id: `save-p95-${kind}`, what: `${what}: p95`, floor: floor(p95), ours: p95(ours), unit: 'ms' },
          LIMIT_MS,
        ),
        limitLine(
          { id: `save-median-${kind}`, what: `${what}: median`, floor: floor(median), ours: median(ours), unit: 'ms' },
          LIMIT_MS,
        ),
      );
    } finally {
      await session.close();
    }
  }
  return lines;
}

interface Plan {
  system: string;
  fields: string[];
  persons: number;
  saves: number;
}

// What follows runs in the page, so each function stands alone.

async function save({ system, fields, persons, saves }: Plan): Promise<number[]> {
  interface Reply {
    ok: boolean;
    fault?: string;
    data?: { ok: boolean; message?: string };
  }
  const date = new Date().toISOString().slice(0, 10);
  const times: number[] = [];
  for (let index = 0; index < saves; index += 1) {
    const customerNumber = `214D${String(index % persons).padStart(6, '0')}`;
    const texts: Record<string, string> = { customerNumber, name: `Muster-${index % persons}, Kim` };
    const profile = {
      fields: Object.fromEntries(fields.map((field) => [field, texts[field] ?? null])),
      facts: { team: null, marketDistance: null, profile: null, status: null },
      confidence: {},
      notRecognised: [],
      labelled: [],
      members: [],
    };
    const follow = { kind: 'followUp', date, what: `Unterlagen prüfen ${index}` };
    const entry = { date, kind: 'scheduledInPerson', documented: true, contentOfTalk: true, jointWith: [], follow };
    const data = { ref: { system, customerNumber }, profile, entry };
    const start = performance.now();
    const reply: Reply | undefined = await chrome.runtime.sendMessage({ to: 'background', name: 'record', data });
    times.push(performance.now() - start);
    if (!reply?.ok || !reply.data?.ok) throw new Error(reply?.data?.message ?? reply?.fault ?? 'no answer');
  }
  return times;
}

/** The same number of plain records, each in a transaction of its own that the browser flushes. */
async function savePlain(saves: number): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('plain-saves', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const times: number[] = [];
  for (let index = 0; index < saves; index += 1) {
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('records', 'readwrite', { durability: 'strict' });
      transaction.objectStore('records').put({ index, what: `Unterlagen prüfen ${index}` }, index);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    times.push(performance.now() - start);
  }
  db.close();
  return times;
}
