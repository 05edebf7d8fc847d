import { FILE_NAMES, type JournalFiles } from './journal';
import { faultOf } from './port';
import type { SyncFile } from './sync-file';

/** A host that is dying may hold the files for a moment; in milliseconds. */
const PATIENCE = 3000;
const PAUSE = 50;

/** What is used of a folder of the origin's private file system; files open for writing exist in workers only. */
export interface PrivateFolder {
  getFileHandle(name: string, options: { create: true }): Promise<{ createSyncAccessHandle(): Promise<SyncFile> }>;
}

/** Opens all files, or none. @throws the browser's error, after 3 s when another one holds a file */
export async function openFiles(folder: PrivateFolder): Promise<JournalFiles> {
  const deadline = performance.now() + PATIENCE;
  const opened: [string, SyncFile][] = [];
  try {
    for (const name of FILE_NAMES) {
      const handle = await folder.getFileHandle(name, { create: true });
      opened.push([name, await patiently(deadline, () => handle.createSyncAccessHandle())]);
    }
    return Object.fromEntries(opened) as JournalFiles;
  } catch (error) {
    for (const [, file] of opened) file.close();
    throw error;
  }
}

async function patiently<T>(deadline: number, attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isHeld = faultOf(error).reason === 'NoModificationAllowedError';
      if (!isHeld || performance.now() > deadline) throw error;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
