/**
 * Runs a program and ends it, with everything it started, as soon as the standard input closes: so nothing outlives the
 * process that asked for it, even when that is killed.
 *
 *   node process-guard.mjs program [arguments …]
 */
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('exit', (code) => process.exit(code ?? 1));
child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
process.stdin.resume();
process.stdin.once('close', () => {
  child.kill('SIGKILL');
  // Started as the leader of a process group of its own; Windows has none.
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
});
