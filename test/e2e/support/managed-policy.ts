import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PrivateEtc } from './private-etc.ts';
import { createTempFolder } from './temp-folder.ts';

/** Where Chromium and what is built of it look for policies. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/edge'];

/**
 * What Chromium alone sees as /etc: the machine's own with managed values for the extension in it. Linux, as root or where users
 * may have a name space of their own. The caller removes it.
 */
export async function etcWithPolicy(extensionDir: string, policy: object): Promise<PrivateEtc> {
  const etc = await PrivateEtc.create();
  await writeChromiumPolicy(etc, await extensionIdOf(extensionDir), policy);
  return etc;
}

/** @param etc as `etcWithPolicy` made it */
export async function writeChromiumPolicy(etc: PrivateEtc, id: string, policy: object): Promise<void> {
  const values = JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } });
  for (const name of FOLDERS) {
    const managed = etc.path(join(name, 'policies/managed'));
    await mkdir(managed, { recursive: true });
    await writeFile(join(managed, 'fallblick.json'), values);
  }
}

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
