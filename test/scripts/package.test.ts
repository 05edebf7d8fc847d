import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BillOfMaterials, settled } from '../../scripts/package/bill-of-materials.ts';
import { packageOptions } from '../../scripts/package/options.ts';
import { grantingOf, permissionReport } from '../../scripts/package/permission-report.ts';
import { BadValues, ownValues } from '../../scripts/package/policy-files/own-values.ts';
import { extensionId, signCrx } from '../../scripts/package/sign-crx.ts';
import { chromiumUpdates, firefoxUpdates } from '../../scripts/package/update-manifests.ts';
import { zipFolder } from '../../scripts/package/zip-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fallblick-package-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what the command line says', () => {
  it('sorts hosts, once each, and ends the address of the folder with a slash', () => {
    const { hosts, baseUrl } = packageOptions([
      '--hosts',
      'https://b.example/*, https://*.a.example/* https://b.example/*',
      '--base-url',
      'https://software.example/fallblick',
    ]);
    expect(hosts).toEqual(['https://*.a.example/*', 'https://b.example/*']);
    expect(baseUrl).toBe('https://software.example/fallblick/');
  });

  it.each([
    ['', 'ist leer'],
    ['<all_urls>', 'keine Adresse'],
    ['*://*/*', 'keine Adresse'],
    ['https://*/*', 'keine Adresse'],
    ['https://*.de/*', 'zu viele Seiten'],
    ['https://fall.example/akte/*', 'ohne Pfad'],
    ['https://fall.example:8443/*', 'ohne Port'],
    ['fall.example', 'keine Adresse'],
    ['https://fall.example/* ftp://x.example/*', 'ftp://x.example'],
  ])('refuses hosts „%s“', (hosts, reason) => {
    expect(() => packageOptions(['--hosts', hosts])).toThrow(reason);
  });

  it.each(['1.2', '0.1.0.1', '9999.0.59999'])('takes the version %s', (version) => {
    expect(packageOptions(['--version', version]).version).toBe(version);
  });

  it.each(['1', '1.02', '1.2.3.4.5', '1.2-beta', '0.0.0', '99999.1', '1.2\n'])(
    'refuses the version „%s“',
    (version) => {
      expect(() => packageOptions(['--version', version])).toThrow('keine Versionsnummer');
    },
  );

  it('refuses a key that is missing, of another kind or too short, and says how to make one', async () => {
    const write = async (name: string, pem: string | Buffer): Promise<string> => {
      await writeFile(join(folder, name), pem);
      return join(folder, name);
    };
    const pem = { type: 'pkcs8', format: 'pem' } as const;
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pem);
    const other = generateKeyPairSync('ed25519').privateKey.export(pem);
    expect(() => packageOptions(['--key', join(folder, 'none.pem')])).toThrow('openssl genrsa');
    expect(() => packageOptions(['--key', folder])).toThrow('nicht lesbar');
    for (const file of [await write('weak.pem', weak), await write('other.pem', other)])
      expect(() => packageOptions(['--key', file])).toThrow('mindestens 2048 Bit');
    expect(packageOptions([]).key.isTest).toBe(true);
  });

  it.each(['software', 'file:///srv/', 'https://a.example/?x'])('refuses the folder „%s“', (url) => {
    expect(() => packageOptions(['--base-url', url])).toThrow('keine Adresse eines Ordners');
  });
});

describe('values of an organisation', () => {
  const file = async (text: string): Promise<string> => {
    await writeFile(join(folder, 'values.json'), text);
    return join(folder, 'values.json');
  };

  it('are taken as they stand', async () => {
    const values = { leadDays: 7, packs: { sro: false } };
    expect(await ownValues(await file(JSON.stringify(values)))).toEqual(values);
  });

  it.each([
    ['leadDays: 7', 'nicht lesbar'],
    ['[1]', 'JSON-Objekt'],
    ['{ "leadDays": 700 }', '„leadDays“ wurde nicht übernommen'],
    ['{ "leadDay": 7 }', '„leadDay“ ist nicht bekannt'],
    ['{ "keyMode": "organisation" }', 'fehlt ein gültiges „organisationSecret“'],
    [
      `{ "organisationPublicKey": "-----BEGIN PUBLIC KEY-----\\nAAAA\\n-----END PUBLIC KEY-----" }`,
      '„organisationPublicKey“ hat Zeilenumbrüche',
    ],
  ])('are refused as %s', async (text, reason) => {
    const path = await file(text);
    await expect(ownValues(path)).rejects.toThrow(BadValues);
    await expect(ownValues(path)).rejects.toThrow(reason);
  });
});

describe('the files', () => {
  /** Two folders of the same files, made in another order and at another time. */
  async function twins(): Promise<string[]> {
    const files = ['manifest.json', 'a/b.js', 'a/ä.txt', 'z.js'];
    const folders = ['eins', 'zwei'].map((name) => join(folder, name));
    for (const [index, each] of folders.entries()) {
      await mkdir(join(each, 'a'), { recursive: true });
      for (const file of index ? [...files].reverse() : files) {
        await writeFile(join(each, file), `Inhalt von ${file}`);
        await utimes(join(each, file), index * 1e9, index * 1e9);
      }
    }
    return folders;
  }

  it('are the same to the byte for the same content', async () => {
    const zips: Buffer[] = [];
    for (const [index, each] of (await twins()).entries()) {
      const zip = join(folder, `${index}.zip`);
      await zipFolder(each, zip);
      zips.push(await readFile(zip));
    }
    expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
    expect(zips[0]?.includes(Buffer.from('a/ä.txt'))).toBe(true);
  });

  it('are signed as CRX3 by the key, whose id the header names', async () => {
    const { key } = packageOptions([]);
    const [first = ''] = await twins();
    const [zip, crx] = [join(folder, 'one.zip'), join(folder, 'one.crx')];
    await zipFolder(first, zip);
    await signCrx(zip, crx, key.file);
    const [bytes, content] = await Promise.all([readFile(crx), readFile(zip)]);
    expect(bytes.subarray(0, 4).toString()).toBe('Cr24');
    expect(bytes.readUInt32LE(4)).toBe(3);
    const size = bytes.readUInt32LE(8);
    expect(bytes.subarray(12 + size).equals(content)).toBe(true);
    const header = fieldsOf(bytes.subarray(12, 12 + size));
    const proof = fieldsOf(header.get(2) ?? Buffer.alloc(0));
    const data = header.get(10_000) ?? Buffer.alloc(0);
    const spki = createPublicKey(key.object).export({ type: 'spki', format: 'der' });
    expect(proof.get(1)?.equals(spki)).toBe(true);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, data, content]);
    expect(verify('sha256', signed, createPublicKey(key.object), proof.get(2) ?? Buffer.alloc(0))).toBe(true);
    const digits = createHash('sha256').update(spki).digest().subarray(0, 16);
    expect(fieldsOf(data).get(1)?.equals(digits)).toBe(true);
    const letters = [...digits.toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
    expect(extensionId(key.object)).toBe(letters.join(''));
  });

  it('are told to the browsers', () => {
    const delivered = { id: 'abc', version: '1.2.3', url: 'https://x.example/?a=1&b="2"', minimum: '120' };
    const xml = chromiumUpdates(delivered);
    expect(xml).toContain('appid="abc"');
    expect(xml).toContain('codebase="https://x.example/?a=1&amp;b=&quot;2&quot;"');
    expect(JSON.parse(firefoxUpdates(delivered, 'ff')).addons.abc.updates[0]).toMatchObject({
      version: '1.2.3',
      update_hash: 'sha256:ff',
    });
  });
});

describe('the list of packages', () => {
  const part = (name: string, more = {}) => ({ 'bom-ref': `${name}@1`, type: 'library', name, version: '1', ...more });
  const bill = (moment: string): BillOfMaterials => ({
    serialNumber: `urn:uuid:${moment}`,
    metadata: { timestamp: moment, component: part('folder') },
    components: [
      part('wxt'),
      part('preact', { externalReferences: [{ type: 'distribution' }, { type: 'website' }] }),
      part('below'),
      part('builder'),
    ],
    dependencies: [
      { ref: 'preact@1', dependsOn: ['below@1'] },
      { ref: 'wxt@1', dependsOn: ['builder@1'] },
    ],
  });

  it('says which come with the extension, and is the same at any time', () => {
    const list = settled(bill('heute'), { name: 'fallblick', version: '2' }, ['preact', 'wxt']);
    expect(Object.fromEntries(list.components.map(({ name, scope }) => [name, scope]))).toEqual({
      below: 'required',
      builder: 'excluded',
      preact: 'required',
      wxt: 'required',
    });
    expect(list.metadata.component).toMatchObject({ name: 'fallblick', version: '2', type: 'application' });
    expect(JSON.stringify(list)).not.toMatch(/distribution|heute/);
    expect(settled(bill('morgen'), { name: 'fallblick', version: '2' }, ['preact', 'wxt'])).toEqual(list);
    expect(list.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

describe('what a build may do', () => {
  const now = { version: '2', chromium: grantingOf({ permissions: ['storage', 'idle'] }), firefox: {} };

  it('is told against the last release', () => {
    const before = { version: '1', chromium: grantingOf({ permissions: ['storage', 'tabs'] }), firefox: {} };
    const report = permissionReport(now, before);
    expect(report).toContain('+ Berechtigung: idle\n');
    expect(report).toContain('- Berechtigung: tabs\n');
    expect(report).toContain('    Berechtigung: storage\n');
  });

  it('is all new before the first release', () => {
    expect(permissionReport(now, { version: null, chromium: {}, firefox: {} })).toContain('alle sind neu');
  });
});

describe('the build of an organisation', () => {
  const manifest = async (hosts: string, browser: string) => {
    vi.resetModules();
    vi.stubEnv('FALLBLICK_HOSTS', hosts);
    vi.stubEnv('FALLBLICK_UPDATE_URL', 'https://software.example/updates');
    const { manifestFor, hostPatterns } = await import('../../scripts/manifest');
    vi.unstubAllEnvs();
    return {
      manifest: manifestFor(browser, 'organisation') as Record<string, unknown>,
      hosts: hostPatterns('organisation'),
    };
  };

  it('has the number it is given', async () => {
    vi.resetModules();
    vi.stubEnv('FALLBLICK_VERSION', '3.2.1');
    const { manifestFor } = await import('../../scripts/manifest');
    vi.unstubAllEnvs();
    expect(manifestFor('chrome', 'production').version).toBe('3.2.1');
  });

  it.each(['chrome', 'firefox'])('may read its hosts in %s, and can ask for nothing more', async (browser) => {
    const made = await manifest('https://a.example/* https://b.example/*', browser);
    expect(made.hosts).toEqual(['https://a.example/*', 'https://b.example/*']);
    expect(made.manifest.host_permissions).toEqual(made.hosts);
    expect(made.manifest).not.toHaveProperty('optional_host_permissions');
    expect(made.manifest).not.toHaveProperty('key');
    expect(JSON.stringify(made.manifest)).toContain('https://software.example/updates');
  });
});

/** Fields of a protobuf message that hold bytes; of several of one number the first. */
function fieldsOf(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = number();
    const size = number();
    if (tag % 8 !== 2) throw new Error(`field of kind ${tag % 8}`);
    if (!found.has(tag >> 3)) found.set(tag >> 3, bytes.subarray(at, at + size));
    at += size;
  }
  return found;
}
