import { FIELDS } from '../../../lib/site/profile.ts';
import type { PanelView } from '../../../lib/view.ts';
import type { CaseView } from '../../../lib/view-case.ts';
import type { BrowserSession, PageView } from './session.ts';

export type Rows = Record<string, { id: string; [field: string]: unknown }[]>;

/** Every row of the extension's database by table, sealed as it lies there; empty where there is no database. */
export function storedRows(session: BrowserSession): Promise<Rows> {
  return inExtension(session, (page) => page.evaluate(readAll));
}

/** How many rows each table holds; tables without a row are left out. */
export async function rowCounts(session: BrowserSession): Promise<Record<string, number>> {
  const rows = Object.entries(await storedRows(session)).map(([table, list]) => [table, list.length] as const);
  return Object.fromEntries(rows.filter(([, count]) => count > 0));
}

/** What the product has stored of a person, as its panel tells it; null where the case was never taken on. */
export async function storedCase(
  session: BrowserSession,
  system: string,
  customerNumber: string,
): Promise<CaseView | null> {
  const facts = { team: null, marketDistance: null, profile: null, status: null };
  const fields = Object.fromEntries(FIELDS.map((field) => [field, field === 'customerNumber' ? customerNumber : null]));
  const profile = { fields, facts, confidence: {}, notRecognised: [], labelled: [], members: [], pasted: true };
  const view = await inExtension(session, (page) => page.evaluate(askView, JSON.stringify({ system, profile })));
  if (view.status !== 'case') throw new Error(`no case: ${view.status}`);
  return view.adopted ? view : null;
}

/** Spoils every sealed record of a table, as a failing disk would. @returns their number */
export function tearRecords(session: BrowserSession, table: string): Promise<number> {
  return inExtension(session, (page) => page.evaluate(tear, table));
}

/** Raises the database's version, as a newer program would. @returns the version it has now */
export function raiseVersion(session: BrowserSession, version: number): Promise<number> {
  return inExtension(session, (page) => page.evaluate(raise, version));
}

/** The database's version as the browser keeps it; 0 where there is none. */
export function databaseVersion(session: BrowserSession): Promise<number> {
  return inExtension(session, (page) =>
    page.evaluate(async () => {
      const found = (await indexedDB.databases()).find(({ name }) => name === 'fallblick-vault');
      return found?.version ?? 0;
    }),
  );
}

async function inExtension<T>(session: BrowserSession, work: (page: PageView) => Promise<T>): Promise<T> {
  const page = await session.openExtensionPage('options.html');
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

// What follows runs in the page, so each function stands alone.

function readAll(): Promise<Rows> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fallblick-vault');
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve({}) : reject(request.error));
    // Only a database that does not exist is upgraded here: looking must not make one.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const db = request.result;
      const rows: Rows = {};
      const names = [...db.objectStoreNames];
      const transaction = db.transaction(names);
      for (const name of names) {
        const all = transaction.objectStore(name).getAll();
        all.onsuccess = () => {
          // Sealed bytes cannot leave the page as they are.
          rows[name] = all.result.map((row) => (row.sealed ? { ...row, sealed: [...row.sealed].join() } : row));
        };
      }
      transaction.oncomplete = () => {
        db.close();
        resolve(rows);
      };
    };
  });
}

async function askView(request: string): Promise<PanelView> {
  const reply = await chrome.runtime.sendMessage({ to: 'background', name: 'pastedView', data: JSON.parse(request) });
  if (!reply?.ok) throw new Error(reply?.fault ?? 'the background does not answer');
  return reply.data;
}

function tear(table: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fallblick-vault');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction(table, 'readwrite');
      const store = transaction.objectStore(table);
      const all = store.getAll();
      all.onsuccess = () => {
        for (const row of all.result) store.put({ ...row, sealed: new Uint8Array(row.sealed.length) });
      };
      transaction.oncomplete = () => {
        db.close();
        resolve(all.result.length);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

function raise(version: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fallblick-vault', version);
    request.onerror = () => reject(request.error);
    // Whoever is just writing gives way a moment later.
    request.onblocked = () => setTimeout(() => reject(new Error('the extension does not give way')), 10_000);
    request.onsuccess = () => {
      const now = request.result.version;
      request.result.close();
      resolve(now);
    };
  });
}
