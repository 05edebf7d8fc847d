/** Memory of this process's descendants, as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises';

const EVERY_MS = 500;
const PAGE_BYTES = 4096;

/** Watches until it is stopped; then tells the bytes that the largest of them held at its most. 0 where there is no /proc. */
export function largestProcess(): { stop(): Promise<number> } {
  let most = 0;
  let running = true;
  const watching = (async () => {
    while (running) {
      most = Math.max(most, ...(await sizes()));
      await new Promise((done) => setTimeout(done, EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      running = false;
      await watching;
      return most;
    },
  };
}

async function sizes(): Promise<number[]> {
  const names = await readdir('/proc').catch(() => [] as string[]);
  const all = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(statOf));
  const parents = new Map(all.flatMap((one) => (one ? [[one.pid, one]] : [])));
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid)?.parent;
    return parent === process.pid || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return [...parents.values()].filter(({ pid }) => isOurs(pid)).map(({ bytes }) => bytes);
}

/** Null where the process has just ended. */
async function statOf(name: string): Promise<{ pid: number; parent: number; bytes: number } | null> {
  try {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8');
    // The name in brackets may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(name), parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE_BYTES };
  } catch {
    return null;
  }
}
