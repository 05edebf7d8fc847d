import { createHash } from 'node:crypto';
import { access, constants, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTempFolder } from './temp-folder.ts';

/** Where Chromium and what is built of it look for policies. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/edge'];

/**
 * A program that starts this Chromium under a managed policy for the extension. The machine's own /etc stays as it is: the
 * browser alone sees a copy with the policy in it. Linux, as root or where users may have a name space of their own.
 * @returns its path, in a temporary folder for the caller to remove
 */
export async function chromiumUnderPolicy(path: string, extensionDir: string, policy: object) {
  const folder = await createTempFolder('policy');
  const id = await extensionIdOf(extensionDir);
  const etc = join(folder, 'etc');
  // What only root may read is of no use to a browser.
  await cp('/etc', etc, { recursive: true, verbatimSymlinks: true, filter: isReadable });
  await writeChromiumPolicy(folder, id, policy);
  const space = process.getuid?.() === 0 ? '--mount' : '--user --map-root-user --mount';
  const program = join(folder, 'chromium');
  const mount = `mount --make-rprivate / && mount --bind "$0" /etc && exec "$@"`;
  await writeFile(program, `#!/bin/sh\nexec unshare ${space} sh -c '${mount}' '${etc}' '${path}' "$@"\n`, {
    mode: 0o755,
  });
  return { program, folder };
}

/** @param folder as `chromiumUnderPolicy` made it */
export async function writeChromiumPolicy(folder: string, id: string, policy: object): Promise<void> {
  const values = JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } });
  for (const name of FOLDERS) {
    const managed = join(folder, 'etc', name, 'policies/managed');
    await mkdir(managed, { recursive: true });
    await writeFile(join(managed, 'fallblick.json'), values);
  }
}

const isReadable = (source: string): Promise<boolean> =>
  access(source, constants.R_OK).then(
    () => true,
    () => false,
  );

/** Chromium's id of an unpacked extension whose manifest has a key. */
async function extensionIdOf(extensionDir: string): Promise<string> {
  const { key } = JSON.parse(await readFile(join(resolve(extensionDir), 'manifest.json'), 'utf8')) as { key: string };
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

/** A home folder in which Firefox finds managed values for the extension; the caller removes it. */
export async function firefoxHomeWithPolicy(geckoId: string, policy: object): Promise<string> {
  const home = await createTempFolder('home');
  await writeFirefoxPolicy(home, geckoId, policy);
  return home;
}

/** @param home as `firefoxHomeWithPolicy` made it */
export async function writeFirefoxPolicy(home: string, geckoId: string, policy: object): Promise<void> {
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const values = { name: geckoId, description: 'Fallblick', type: 'storage', data: policy };
  await writeFile(join(folder, `${geckoId}.json`), JSON.stringify(values));
}
