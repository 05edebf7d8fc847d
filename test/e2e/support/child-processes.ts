import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('./process-guard.mjs', import.meta.url));

interface StartOptions {
  env?: NodeJS.ProcessEnv;
  /** Default: thrown away. */
  stdout?: 'ignore' | 'inherit' | 'pipe';
  /** Default: a pipe. */
  stderr?: 'pipe' | 'inherit';
}

/**
 * Starts a program in a process group of its own: Ctrl-C in the terminal does not reach it, `killGroup` ends it with all its
 * children, and it ends by itself when this process does, in whatever way.
 */
export function startGroup(program: string, args: string[], options: StartOptions = {}): ChildProcess {
  return spawn(process.execPath, [GUARD, program, ...args], {
    env: options.env ?? process.env,
    detached: process.platform !== 'win32',
    stdio: ['pipe', options.stdout ?? 'ignore', options.stderr ?? 'pipe'],
  });
}

/** Ends the program and its children at once; silent when they are gone already. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.stdin?.end();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended in the meantime.
  }
}
