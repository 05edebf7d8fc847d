import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killGroup, startGroup } from '../test/e2e/support/child-processes.ts';

/** Folder of the project, where every script of it runs. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs the command line program of an installed package with this Node, its output going where ours goes.
 * @param limit time in ms after which it is ended
 * @returns its exit code; 124 when the time was up, 130 when `signal` was aborted
 */
export function runTool(
  tool: { package: string; bin: string },
  args: string[],
  { limit, signal, quiet = false }: { limit: number; signal?: AbortSignal; quiet?: boolean },
): Promise<number> {
  const folder = join(ROOT, 'node_modules', tool.package);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  const path = bin[tool.bin];
  if (!path) throw new Error(`${tool.package} has no program ${tool.bin}`);
  return new Promise((resolve, reject) => {
    const child = startGroup(process.execPath, [join(folder, path), ...args], {
      stdout: quiet ? 'ignore' : 'inherit',
      stderr: 'inherit',
    });
    let reason = 0;
    const end = (code: number) => {
      reason = code;
      killGroup(child);
    };
    const stop = () => end(130);
    const timer = setTimeout(() => end(124), limit);
    signal?.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(reason || (code ?? 1));
    });
    if (signal?.aborted) stop();
  });
}
