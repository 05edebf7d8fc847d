import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { PASSPHRASE } from './support/open-vault.ts';
import { savedNames } from './support/saved-files.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const TODAY = localToday();
const YESTERDAY = localToday(new Date(Date.now() - 86_400_000));
const GERMAN_TODAY = TODAY.split('-').reverse().join('.');
const SYSTEM = 'https://fall.example';

const person = (customerNumber: string, name: string) => ({
  fields: {
    customerNumber,
    name,
    benefitUnitNumber: null,
    birthDate: '1990-01-31',
    team: '412 Ü25',
    profile: 'marktnah',
    status: 'arbeitslos',
    lastTalk: null,
    nextAppointment: null,
    planConcluded: null,
    caseWorker: null,
  },
  facts: { team: 'ue25', marketDistance: 'near', profile: null, status: 'alo' },
  confidence: {},
  notRecognised: [],
  labelled: [],
  members: [],
  pasted: true,
});
const ANNA = person('214D093771', 'Öztürk-Beispiel, Änne');
const BEN = person('214D093772', 'Muster, Ben');
const ENTRY = {
  date: TODAY,
  kind: 'scheduledInPerson',
  documented: true,
  contentOfTalk: true,
  jointWith: [],
  follow: { kind: 'followUp', date: TODAY, what: 'Bewerbungsmappe ansehen' },
};

describe.each(['chromium', 'firefox'] as BrowserKind[])('backup in %s', (kind) => {
  let downloads: string;
  let session: BrowserSession;
  let options: PageView;
  let file: Buffer;
  /** What the panel would show of both, as it was when the backup was saved. */
  let saved: unknown[];

  beforeAll(async () => {
    downloads = await createTempFolder('downloads');
    session = await launch(kind, { extensionDir: extensionDir(kind), downloads });
  });
  afterAll(async () => {
    await session?.close();
    if (downloads) await removeTempFolder(downloads);
  });
  beforeEach(async () => {
    options = await session.openExtensionPage('options.html');
    await options.waitForText('Sicherung');
  });
  afterEach(() => options.close());

  async function ask(name: string, data: object): Promise<Record<string, unknown>> {
    const reply = await options.evaluate(
      (which, what) => chrome.runtime.sendMessage({ to: 'background', name: which, data: what }),
      name,
      data,
    );
    expect(reply, JSON.stringify(reply)).toMatchObject({ ok: true });
    return reply.data;
  }
  const view = (profile: object) => ask('pastedView', { system: SYSTEM, profile });
  const views = () => Promise.all([view(ANNA), view(BEN)]);
  const record = async (profile: typeof ANNA, date = TODAY): Promise<void> => {
    const ref = { system: SYSTEM, customerNumber: profile.fields.customerNumber };
    expect(await ask('record', { ref, profile, entry: { ...ENTRY, date } })).toMatchObject({ ok: true });
  };
  const give = (bytes: Buffer): Promise<boolean> =>
    options.waitFor(
      'a place for the file',
      (base64) => {
        const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'sicherung.fbk'));
        const input = document.querySelector<HTMLInputElement>('#restore-file');
        if (!input) return false;
        input.files = transfer.files;
        return input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      bytes.toString('base64'),
    );

  it('saves all entries by one click as a file that shows nothing of them', async () => {
    await record(ANNA);
    await record(BEN);
    saved = await views();
    expect(JSON.stringify(saved)).toContain('Bewerbungsmappe ansehen');
    await options.click('text=Sicherung speichern');
    await options.waitForText('Gespeichert als „fallblick-sicherung-');
    await options.waitForText(`Letzte Sicherung: ${GERMAN_TODAY}`);
    const found = await until('saved file', async () => {
      const [name] = await savedNames(downloads);
      const bytes = name ? await readFile(join(downloads, name)) : null;
      return name && bytes && bytes.length > 0 ? { name, bytes } : null;
    });
    // Chromium under test gives downloads random names.
    if (kind === 'firefox') expect(found.name).toBe(`fallblick-sicherung-${TODAY}.fbk`);
    file = found.bytes;
    for (const text of ['Öztürk', 'Muster', '214D09377', 'Bewerbungsmappe', PASSPHRASE]) {
      expect(file.includes(Buffer.from(text, 'utf8'))).toBe(false);
      expect(file.includes(Buffer.from(text, 'utf16le'))).toBe(false);
    }
  });

  it('opens its own backup without a passphrase, shows what differs, and replaces only when told to', async () => {
    await record(ANNA, YESTERDAY);
    const newer = await views();
    await give(file);
    await options.waitForText(`2 Fälle, Stand ${GERMAN_TODAY}`);
    await options.waitForText('1 Fall hier neuer');
    await options.waitForText('Zusammenführen würde nichts ändern');
    await options.click('text=Abbrechen');
    await options.waitFor('the place for a file', () => document.querySelector('#restore-file') !== null);
    expect(await views()).toEqual(newer);
    await give(file);
    await options.waitForText('1 Fall hier neuer');
    await options.click('input[name="restore-way"]:not(#restore-way)');
    await options.waitForText('gehen Änderungen verloren, die hier später gemacht wurden');
    await options.click('.restore-preview .primary');
    await options.waitForText('Ihre Einträge wurden durch die Sicherung ersetzt.');
    expect(await views()).toEqual(saved);
  });

  it('refuses a damaged file and another file, each with its sentence, and changes nothing', async () => {
    const damaged = Buffer.from(file);
    damaged[damaged.length - 40] = (damaged.at(-40) ?? 0) ^ 1;
    await give(damaged);
    await options.waitForText('Diese Sicherung ist beschädigt oder wurde verändert.');
    await give(Buffer.from('kein Fallblick'));
    await options.waitForText('Diese Datei ist keine Sicherung von Fallblick.');
    const newer = Buffer.from(file);
    newer[5] = 2;
    await give(newer);
    await options.waitForText('stammt von einer neueren Fassung');
    expect(await views()).toEqual(saved);
  });

  it('gives everything back on a device that has nothing, under the passphrase of the file', async () => {
    await options.close();
    await session.close();
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
    options = await session.openExtensionPage('options.html#backup');
    await options.waitForText('Sie haben schon eine Sicherung?');
    await give(file);
    await options.waitForText('unter einer anderen Passphrase gespeichert');
    await options.focus('#open-backup-secret');
    await options.type('Ofen Segel Birke Murmel');
    await options.press('Enter');
    await options.waitForText('Mit dieser Passphrase lässt sich die Sicherung nicht öffnen.');
    await options.focus('#open-backup-secret');
    await options.fill('#open-backup-secret', PASSPHRASE);
    await options.press('Enter');
    await options.waitForText(`2 Fälle, Stand ${GERMAN_TODAY}`);
    expect(await ask('vaultState', {})).toMatchObject({ status: 'unset' });
    await options.click('.restore-preview .primary');
    await options.waitForText('Ihre Einträge sind wiederhergestellt.');
    expect(await views()).toEqual(saved);
    expect(await ask('vaultState', {})).toMatchObject({ status: 'open', problems: [] });
    await session.restart();
    options = await session.openExtensionPage('options.html');
    await until('a background that answers', () => ask('vaultState', {}));
    expect(await ask('unlockVault', { passphrase: PASSPHRASE })).toEqual({ ok: true });
    expect(await views()).toEqual(saved);
  });
});
