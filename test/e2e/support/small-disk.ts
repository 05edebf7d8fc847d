import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';

/** A disk of its own that can be full. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  free(): void;
  /** Ends it with everything on it. */
  close(): Promise<void>;
}

/** Why there can be none on this machine, as a sentence; null where there can. */
export function missingForSmallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'a small disk needs Linux and root to mount it';
  const probe = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return probe.status === 0 ? null : 'this machine does not let tests mount a small disk';
}

export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await createTempFolder('disk');
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status !== 0) throw new Error(`mount: ${stderr}`);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const file = openSync(filler, 'a');
      for (const size of [1_000_000, 4096, 1]) while (written(file, Buffer.alloc(size)));
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    close: async () => {
      spawnSync('umount', ['-l', folder]);
      await removeTempFolder(folder);
    },
  };
}

function written(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length;
  } catch {
    return false;
  }
}
