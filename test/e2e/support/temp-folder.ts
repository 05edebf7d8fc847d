import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder for a browser profile. */
export function createTempFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `fallblick-${name}-`));
}

/** Removes it; a browser that is just ending may still write for a moment, so it tries for a while. */
export function removeTempFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 150 });
}
