/**
 * `npm run package -- [--hosts "https://fall.example/* …"] [--key FILE] [--base-url URL] [--out FOLDER] [--version NUMBER]
 * [--values FILE] [--release]`: the files that stores and administrators get. Without `--hosts` the build of the stores, which asks for each site; with it the build of one
 * organisation, which may read these hosts and can ask for nothing more. Two runs of one state with one key give the same bytes.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BrowserKind } from '../test/e2e/support/session.ts';
import { buildExtension, extensionDir } from './build-extension.ts';
import { billOfMaterials } from './package/bill-of-materials.ts';
import { type PackageOptions, packageOptions } from './package/options.ts';
import { type Granting, grantingOf, permissionReport, type Released } from './package/permission-report.ts';
import { exampleValues, policyEntries } from './package/policy-files/entries.ts';
import { BadValues, ownValues } from './package/policy-files/own-values.ts';
import { writePolicyFiles } from './package/policy-files/write-policy-files.ts';
import { extensionId, signCrx } from './package/sign-crx.ts';
import { chromiumUpdates, firefoxUpdates } from './package/update-manifests.ts';
import { zipFolder } from './package/zip-folder.ts';
import { ROOT } from './tools.ts';

const RELEASED = join(ROOT, 'scripts', 'package', 'released-permissions.json');
const UPDATES = { chromium: 'updates.xml', firefox: 'updates.json' };

interface Manifest extends Granting {
  version: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string } };
}

const options = readOptions();
if (options) {
  await makePackage(options).catch((error: unknown) => {
    if (!(error instanceof BadValues)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
}

function readOptions(): PackageOptions | null {
  try {
    return packageOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
    return null;
  }
}

async function makePackage(options: PackageOptions): Promise<void> {
  const { hosts, key, baseUrl, out, release } = options;
  const entries = await policyEntries();
  const values = options.values === null ? exampleValues(entries) : await ownValues(options.values);
  if (options.version !== null) process.env.FALLBLICK_VERSION = options.version;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const chromium = await built('chromium', hosts, baseUrl);
  const firefox = await built('firefox', hosts, baseUrl);
  const { version } = chromium.manifest;
  const named = (rest: string): string => `fallblick-${version}${hosts ? '-organisation' : ''}${rest}`;

  const crx = named('.crx');
  const xpi = named('.xpi');
  const zip = join(out, named('-chromium.zip'));
  await zipFolder(chromium.folder, zip);
  await signCrx(zip, join(out, crx), key.file);
  await zipFolder(firefox.folder, join(out, xpi));
  // A store takes no build for one organisation.
  if (hosts) await rm(zip);
  else await copyFile(zip, join(out, named('-edge.zip')));

  const id = extensionId(key.object);
  const minimum = chromium.manifest.minimum_chrome_version ?? '';
  await write(out, UPDATES.chromium, chromiumUpdates({ id, version, url: `${baseUrl}${crx}`, minimum }));
  const gecko = firefox.manifest.browser_specific_settings?.gecko;
  if (!gecko) throw new Error('the Firefox build has no id');
  const update = { id: gecko.id, version, url: `${baseUrl}${xpi}`, minimum: gecko.strict_min_version };
  await write(out, UPDATES.firefox, firefoxUpdates(update, await sha256(join(out, xpi))));

  await writePolicyFiles(join(out, 'richtlinien'), entries, {
    id,
    geckoId: gecko.id,
    version,
    chromiumUpdates: `${baseUrl}${UPDATES.chromium}`,
    xpi: `${baseUrl}${xpi}`,
    hosts,
    values,
    areExamples: options.values === null,
  });
  await write(
    out,
    'sbom.cdx.json',
    await billOfMaterials({ ...JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')), version }),
  );
  const now: Released = { version, chromium: grantingOf(chromium.manifest), firefox: grantingOf(firefox.manifest) };
  const before = JSON.parse(await readFile(RELEASED, 'utf8')) as Released;
  const report = permissionReport(now, before);
  await write(out, 'berechtigungen.txt', report);
  if (release) await writeFile(RELEASED, `${JSON.stringify(now, null, 2)}\n`);

  const found = await readdir(out, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const sums = await Promise.all(files.map(async (file) => `${await sha256(join(out, file))}  ${file}\n`));
  await write(out, 'SHA256SUMS', sums.join(''));
  console.log(`${report}\n${sums.join('')}\nChromium-Kennung: ${id}\nOrdner: ${out}`);
  if (key.isTest)
    console.error(
      'Achtung: mit dem Testschlüssel signiert, den jeder hat. Zum Ausrollen bitte --key mit eigenem Schlüssel.',
    );
}

async function built(
  kind: BrowserKind,
  hosts: string[] | null,
  baseUrl: string,
): Promise<{ folder: string; manifest: Manifest }> {
  const mode = hosts ? 'organisation' : 'production';
  // Stores bring their own updates, and refuse an address of another.
  if (hosts)
    Object.assign(process.env, { FALLBLICK_HOSTS: hosts.join(' '), FALLBLICK_UPDATE_URL: baseUrl + UPDATES[kind] });
  const code = await buildExtension(kind, mode, { quiet: true });
  if (code !== 0) throw new Error(`the build for ${kind} ended with code ${code}`);
  const folder = extensionDir(kind, mode);
  return { folder, manifest: JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest };
}

function write(out: string, name: string, text: string): Promise<void> {
  return writeFile(join(out, name), text);
}

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
