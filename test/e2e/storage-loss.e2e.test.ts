import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VaultState } from '../../lib/messages/vault.ts';
import { FIELDS } from '../../lib/site/profile.ts';
import { STORAGE_UI } from '../../lib/text/ui-storage.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { startWriting } from './crash/in-extension.ts';
import { SYSTEM, type Write } from './crash/writes.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const PAGE = 'icon/16.png';
const WRITES: Write[] = [
  { n: 0, kind: 'joint', who: '214D000001', others: ['214D000002'], date: '2026-01-02', what: 'Merkmal' },
];

/** What a desk throws away at log-off, as folders of the profile. `storage`: `storage.local`. `files`: journal and keyring. */
const FOLDERS: Record<BrowserKind, Record<'storage' | 'files' | 'database', { parent: string; within: string }>> = {
  chromium: {
    storage: { parent: 'Default/Local Extension Settings', within: '' },
    files: { parent: 'Default/File System', within: '' },
    database: { parent: 'Default/IndexedDB', within: '' },
  },
  // The browser keeps `storage.local` as a database of a context of its own.
  firefox: {
    storage: { parent: 'storage/default', within: '' },
    files: { parent: 'storage/default', within: 'fs' },
    database: { parent: 'storage/default', within: 'idb' },
  },
};

async function discard(kind: BrowserKind, profile: string, what: keyof (typeof FOLDERS)[BrowserKind]): Promise<void> {
  const { parent, within } = FOLDERS[kind][what];
  const isOwn = (name: string): boolean =>
    kind === 'chromium' ||
    (name.startsWith('moz-extension') && name.includes('userContextId') === (what === 'storage'));
  const own = (await readdir(join(profile, parent))).filter(isOwn);
  expect(own.length).toBeGreaterThan(0);
  for (const name of own) await rm(join(profile, parent, name, within), { recursive: true });
}

const stateIn = (page: PageView): Promise<VaultState> =>
  until('the background', () =>
    page.evaluate(async () => {
      const reply = await chrome.runtime.sendMessage({ to: 'background', name: 'vaultState', data: {} });
      return reply?.ok === true ? reply.data : null;
    }),
  );

/** Virtual desktops and wandering profiles lose parts of a profile between log-off and log-on. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('a profile that loses part of its storage, in %s', (kind) => {
  let filled: string;
  let profile: string;
  let session: BrowserSession | null = null;

  const start = async (vault: 'open' | 'unset'): Promise<BrowserSession> => {
    session = await launch(kind, { extensionDir: extensionDir(kind), profile, vault });
    return session;
  };
  const end = async (): Promise<void> => {
    await session?.close();
    session = null;
  };

  beforeAll(async () => {
    filled = await createTempFolder(`storage-${kind}`);
    profile = filled;
    const writer = await (await start('open')).openExtensionPage(PAGE);
    await writer.evaluate(startWriting, WRITES, { system: SYSTEM, fields: FIELDS, lanes: 1, patience: 30_000 });
    await until('written', () => writer.evaluate(() => document.documentElement.dataset.writing === '0'));
    expect(await writer.evaluate(() => document.documentElement.dataset.refused ?? '')).toBe('');
    await stateIn(writer);
    await end();
  });
  beforeEach(async () => {
    profile = await createTempFolder(`storage-${kind}`);
    await cp(filled, profile, { recursive: true });
  });
  afterEach(async () => {
    await end();
    await removeTempFolder(profile);
  });
  afterAll(() => removeTempFolder(filled));

  it('says that it has outlived a start where nothing was lost', async () => {
    const today = localToday();
    const page = await (await start('unset')).openExtensionPage('options.html');
    expect((await stateIn(page)).storage).toEqual({ since: today, survived: today, loss: null });
    await page.waitForText(STORAGE_UI.survived(today, today));
  });

  it('warns before anything new is set up where journal and keyring are gone', async () => {
    await discard(kind, profile, 'files');
    const today = localToday();
    const page = await (await start('unset')).openExtensionPage('welcome.html');
    expect(await stateIn(page)).toMatchObject({
      status: 'unset',
      storage: { since: null, survived: null, loss: { what: 'entries', since: today } },
    });
    await page.waitForText(STORAGE_UI.loss({ what: 'entries', since: today }));
  });

  it('warns where journal, keyring and what lies beside them are gone', async () => {
    await discard(kind, profile, 'files');
    await discard(kind, profile, 'storage');
    const page = await (await start('unset')).openExtensionPage('welcome.html');
    expect((await stateIn(page)).storage.loss).toEqual({ what: 'entries', since: null });
    await page.waitForText(STORAGE_UI.loss({ what: 'entries', since: null }));
  });

  it('has the entries, and says what else may be missing where only that is gone', async () => {
    await discard(kind, profile, 'storage');
    const page = await (await start('open')).openExtensionPage('options.html');
    expect(await stateIn(page)).toMatchObject({ status: 'open', storage: { loss: { what: 'beside', since: null } } });
    await page.waitForText(STORAGE_UI.loss({ what: 'beside', since: null }));
  });

  it('asks whether there were entries where everything is gone', async () => {
    for (const what of ['files', 'database', 'storage'] as const) await discard(kind, profile, what);
    const page = await (await start('unset')).openExtensionPage('welcome.html');
    expect((await stateIn(page)).storage).toEqual({ since: null, survived: null, loss: null });
    await page.waitForText(STORAGE_UI.before);
  });
});
