import { execFile, spawnSync } from 'node:child_process';
import { access, constants, cp, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';

/** Root may have a name space by itself, others where the machine lets them. */
const SPACE = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];

/** Of a script. */
const LONGEST_MS = 10 * 60_000;

/** Why there can be none on this machine, as a sentence; null where there can. */
export function missingForPrivateEtc(): string | null {
  if (process.platform !== 'linux') return 'a private /etc needs Linux';
  const { status } = spawnSync('unshare', [...SPACE, 'mount', '--bind', '/tmp', '/mnt']);
  return status === 0 ? null : 'a private /etc needs root, or a machine that lets users have a name space of their own';
}

/** A copy of /etc that only the programs see which are started through it: the machine's own stays as it is. */
export class PrivateEtc {
  /** Holds the copy and the programs. */
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<PrivateEtc> {
    const made = new PrivateEtc(await createTempFolder('etc'));
    // What only root may read is of no use to a browser.
    await cp('/etc', made.path(''), { recursive: true, verbatimSymlinks: true, filter: isReadable });
    return made;
  }

  /** Where a file below /etc stands for us. */
  path(below: string): string {
    return join(this.folder, 'etc', below);
  }

  /** A program that starts another one with this /etc. @returns its path */
  async starterOf(program: string): Promise<string> {
    const starter = join(this.folder, basename(program));
    const [command, ...args] = this.#command.map((part) => `'${part}'`);
    await writeFile(starter, `#!/bin/sh\nexec ${command} ${args.join(' ')} '${program}' "$@"\n`, { mode: 0o755 });
    return starter;
  }

  /**
   * Runs a shell script with this /etc; it ends at the first command that fails.
   * @returns what it printed
   * @throws Error with all that it printed
   */
  async runScript(script: string, options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<string> {
    const [command = '', ...args] = this.#command;
    const shell = ['bash', '-euo', 'pipefail', '-c', script];
    const { stdout } = await promisify(execFile)(command, [...args, ...shell], { ...options, timeout: LONGEST_MS });
    return stdout;
  }

  remove(): Promise<void> {
    return removeTempFolder(this.folder);
  }

  get #command(): string[] {
    const mount = 'mount --make-rprivate / && mount --bind "$0" /etc && exec "$@"';
    return ['unshare', ...SPACE, 'sh', '-c', mount, this.path('')];
  }
}

const isReadable = (source: string): Promise<boolean> =>
  access(source, constants.R_OK).then(
    () => true,
    () => false,
  );
