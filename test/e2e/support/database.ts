import type { BrowserSession, PageView } from './session.ts';

export type Rows = Record<string, { id: string; [field: string]: unknown }[]>;

/** Every row of the extension's database by table, read past the product; empty where there is no database. */
export function storedRows(session: BrowserSession): Promise<Rows> {
  return inExtension(session, (page) => page.evaluate(readAll));
}

/** How many rows each table holds; tables without a row are left out. */
export async function rowCounts(session: BrowserSession): Promise<Record<string, number>> {
  const rows = Object.entries(await storedRows(session)).map(([table, list]) => [table, list.length] as const);
  return Object.fromEntries(rows.filter(([, count]) => count > 0));
}

/** Puts a row into a table, whatever its shape. */
export function putRow(session: BrowserSession, table: string, row: object): Promise<boolean> {
  return inExtension(session, (page) => page.evaluate(put, table, JSON.stringify(row)));
}

/** Raises the database's version, as a newer program would. @returns the version it has now */
export function raiseVersion(session: BrowserSession, version: number): Promise<number> {
  return inExtension(session, (page) => page.evaluate(raise, version));
}

/** The database's version as the browser keeps it; 0 where there is none. */
export function databaseVersion(session: BrowserSession): Promise<number> {
  return inExtension(session, (page) =>
    page.evaluate(async () => {
      const found = (await indexedDB.databases()).find(({ name }) => name === 'fallblick');
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
    const request = indexedDB.open('fallblick');
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
          rows[name] = all.result;
        };
      }
      transaction.oncomplete = () => {
        db.close();
        resolve(rows);
      };
    };
  });
}

function put(table: string, row: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fallblick');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction(table, 'readwrite');
      transaction.objectStore(table).put(JSON.parse(row));
      transaction.oncomplete = () => {
        db.close();
        resolve(true);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

function raise(version: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fallblick', version);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the extension does not give way'));
    request.onsuccess = () => {
      const now = request.result.version;
      request.result.close();
      resolve(now);
    };
  });
}
