import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { killGroup, startGroup } from './child-processes.ts';
import { within } from './until.ts';

const run = promisify(execFile);

/** Where X names a key otherwise than WebDriver. */
const X_NAMES: Record<string, string> = {
  Alt: 'alt',
  Shift: 'shift',
  Control: 'ctrl',
  Enter: 'Return',
  Space: 'space',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** A screen nobody sees, and real key presses on it: they go to whatever has the focus there, as a person's do. */
export interface Display {
  /** For the browser that shall open its window here. */
  env: { DISPLAY: string };
  /** Presses one after another: „Alt+Shift+G“, „p“, „Enter“. */
  press(...keys: string[]): Promise<void>;
  /** Ends the screen. */
  close(): void;
}

/** What this machine lacks for a screen with real keys, as a sentence; null when it has all. */
export function missingForDisplay(): string | null {
  const tools = { Xvfb: ['-help'], xdotool: ['version'] };
  const missing = Object.entries(tools).flatMap(([tool, args]) => (spawnSync(tool, args).error ? [tool] : []));
  return missing.length === 0 ? null : `real key presses need ${missing.join(' and ')}, not found on this machine`;
}

/** Starts a screen of its own. @throws when it is not there within 20 s. */
export async function startDisplay(): Promise<Display> {
  const args = ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const server = startGroup('Xvfb', args, { stdout: 'pipe' });
  server.stderr?.resume();
  try {
    const number = await within(20_000, firstLine(server.stdout));
    const env = { DISPLAY: `:${number}` };
    return {
      env,
      press: async (...keys) => {
        await run('xdotool', ['key', ...keys.map(xKeys)], { env: { ...process.env, ...env } });
      },
      close: () => killGroup(server),
    };
  } catch (error) {
    killGroup(server);
    throw error;
  }
}

function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise((resolve, reject) => {
    stream?.once('data', (chunk: Buffer) => resolve(String(chunk).trim()));
    stream?.once('end', () => reject(new Error('Xvfb ended at once')));
  });
}

/** „Alt+Shift+G“ → `alt+shift+g`: a capital letter would press the shift key by itself. */
function xKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => X_NAMES[key] ?? (key.length === 1 ? key.toLowerCase() : key))
    .join('+');
}
