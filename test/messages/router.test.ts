import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PAGE_SCHEMAS } from '../../lib/messages/page-schemas';
import { type OwnHandlers, type PageHandlers, route } from '../../lib/messages/router';
import { CARD_REQUESTS, OWN_SCHEMAS } from '../../lib/messages/schemas';
import { monthly } from '../service/sample';

const extension = { id: 'own-id', baseUrl: 'chrome-extension://own-id/' };
const senders = {
  page: { id: 'own-id', url: 'https://fall.example/akte/1', frameId: 0, tab: { id: 7 } },
  frame: { id: 'own-id', url: 'https://fall.example/akte/1', frameId: 3, tab: { id: 7 } },
  card: { id: 'own-id', url: 'chrome-extension://own-id/card.html', frameId: 2, tab: { id: 7 } },
  panel: { id: 'own-id', url: 'chrome-extension://own-id/sidepanel.html' },
  stranger: { id: 'other-id', url: 'chrome-extension://other-id/page.html' },
  nobody: {},
} as const;

const PERSON = { values: { customerNumber: [{ raw: '214D093771', weight: 1, rank: 0 }] }, members: [] };

/** Handlers that only note that they were called. */
function spies() {
  const called: string[] = [];
  const handler = (name: string) => async () => {
    called.push(name);
    return null;
  };
  const table = (names: string[]) => Object.fromEntries(names.map((name) => [name, handler(name)]));
  const page = table(Object.keys(PAGE_SCHEMAS)) as unknown as PageHandlers;
  const own = table(Object.keys(OWN_SCHEMAS)) as unknown as OwnHandlers;
  return { called, handlers: { page, own } };
}

const ask = (
  name: unknown,
  data: unknown,
  sender: keyof typeof senders,
  handlers: ReturnType<typeof spies>['handlers'],
) => route({ name, data }, senders[sender] as never, extension, handlers);

describe('who may ask what', () => {
  const write = {
    ref: { system: 's', customerNumber: '214D093771' },
    profile: monthly('214D093771', 'Beispiel, Anna'),
  };

  it('lets a content script ask for badges, and for nothing that writes', async () => {
    const { called, handlers } = spies();
    expect(await ask('assess', { page: 'detail', persons: [PERSON] }, 'page', handlers)).toMatchObject({
      ok: true,
    });
    for (const name of Object.keys(OWN_SCHEMAS))
      expect(await ask(name, write, 'page', handlers)).toMatchObject({ ok: false });
    expect(called).toEqual(['assess']);
  });

  it('lets the card read, and our pages do everything', async () => {
    const { called, handlers } = spies();
    const data: Record<string, object> = {
      cardSize: { height: 300 },
      lookupSubject: { tabId: null },
      lookupTick: { tabId: null, ref: write.ref, list: 'CL-KOOP', item: 'CL-KOOP-01', done: true },
      lookupRestart: { tabId: null, ref: write.ref, list: 'CL-BG' },
      lookupUndo: { change: 'c1' },
      openStoredCase: { ref: write.ref },
      openProvider: { id: 'p1' },
      openLookup: { tabId: null, entry: null, own: false },
    };
    for (const name of CARD_REQUESTS) await ask(name, data[name] ?? {}, 'card', handlers);
    expect(await ask('adopt', write, 'card', handlers)).toMatchObject({ ok: false });
    expect(await ask('adopt', write, 'panel', handlers)).toMatchObject({ ok: true });
    expect(called).toEqual([...CARD_REQUESTS, 'adopt']);
  });

  it('takes a pasted person from our pages only, and only as such', async () => {
    const { called, handlers } = spies();
    const pasted = { ...write.profile, pasted: true };
    const view = (profile: unknown, system: unknown = 's') => ({ system, profile });
    expect(await ask('pastedView', view(pasted), 'panel', handlers)).toMatchObject({ ok: true });
    expect(await ask('adopt', { ...write, profile: pasted }, 'panel', handlers)).toMatchObject({ ok: true });
    expect(called).toEqual(['pastedView', 'adopt']);
    for (const place of ['page', 'card', 'frame'] as const) {
      expect(await ask('pastedView', view(pasted), place, handlers)).toMatchObject({ ok: false });
      expect(await ask('textAdapter', { tabId: 7 }, place, handlers)).toMatchObject({ ok: false });
    }
    for (const wrong of [
      view(write.profile),
      view({ ...pasted, pasted: false }),
      view({ ...pasted, text: 'Kundennummer: 214D093771' }),
      view({ ...pasted, fields: { ...pasted.fields, name: 'x'.repeat(301) } }),
      view(pasted, ''),
      view(pasted, 'x'.repeat(201)),
    ]) {
      expect(await ask('pastedView', wrong, 'panel', handlers)).toMatchObject({ ok: false });
    }
    for (const wrong of [pasted, { ...PERSON, pasted: true }, { ...PERSON, values: { other: [] } }]) {
      expect(await ask('assess', { page: 'detail', persons: [wrong] }, 'page', handlers)).toMatchObject({ ok: false });
    }
    expect(called).toHaveLength(2);
  });

  it('locks and unlocks for our pages only, never for the host page, the card or another frame', async () => {
    const { called, handlers } = spies();
    const passphrase = 'vier Wörter wie diese';
    const requests: Record<string, unknown> = {
      vaultState: {},
      setUpVault: { passphrase },
      unlockVault: { passphrase },
      recoverVault: { recoveryKey: 'ABCD', passphrase },
      changePassphrase: { current: passphrase, next: passphrase },
      renewRecoveryKey: { passphrase },
      lockVault: {},
      lockRules: {},
    };
    for (const [name, data] of Object.entries(requests)) {
      for (const place of ['page', 'card', 'frame', 'stranger'] as const)
        expect(await ask(name, data, place, handlers)).toMatchObject({ ok: false });
      expect(await ask(name, data, 'panel', handlers)).toMatchObject({ ok: true });
      expect(await ask(name, { ...(data as object), storeKey: 'AAAA' }, 'panel', handlers)).toMatchObject({
        ok: false,
      });
    }
    expect(called).toEqual(Object.keys(requests));
  });

  it.each(['frame', 'stranger', 'nobody'] as const)('refuses %s everything', async (sender) => {
    const { called, handlers } = spies();
    for (const name of [...Object.keys(PAGE_SCHEMAS), ...Object.keys(OWN_SCHEMAS)]) {
      expect(await ask(name, {}, sender, handlers)).toMatchObject({ ok: false });
    }
    expect(called).toEqual([]);
  });

  it('answers a handler that fails with a sentence, and logs no content', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { handlers } = spies();
    const failing = { ...handlers, own: { ...handlers.own, adopt: () => Promise.reject(new Error('Beispiel, Anna')) } };
    expect(await ask('adopt', write, 'panel', failing)).toMatchObject({
      ok: false,
      fault: expect.stringContaining('unverändert'),
    });
    expect(JSON.stringify(log.mock.calls)).not.toContain('Anna');
    log.mockRestore();
  });
});

describe('malformed messages', () => {
  it('never reach a handler that writes and never throw', async () => {
    const { called, handlers } = spies();
    const names = [...Object.keys(PAGE_SCHEMAS), ...Object.keys(OWN_SCHEMAS), '__proto__', 'constructor', 'toString'];
    const harmless = new Set([
      'configure',
      'pageChanged',
      'cardView',
      'closeCard',
      'readSettings',
      'readAdapters',
      'readRules',
      'readSites',
      'readPolicy',
      'readOrganisation',
      'recordShortcut',
      'vaultState',
      'lockVault',
      'lockRules',
      'readRetention',
      'readAccessLog',
      'seenDeleted',
      'backupState',
      'importSystems',
      'lookupEntries',
      'lookupCases',
      'lookupProviders',
      'readProviders',
      'providersDue',
      'lookupTyped',
      'closeLookup',
      'referralReport',
      'teamReport',
      'caseload',
      'lockTime',
      'openLists',
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...names), fc.anything()),
        fc.anything(),
        fc.constantFrom(...(Object.keys(senders) as (keyof typeof senders)[])),
        async (name, data, sender) => {
          const reply = await ask(name, data, sender, handlers);
          expect(typeof reply.ok).toBe('boolean');
        },
      ),
      { numRuns: 3000 },
    );
    expect(called.filter((name) => !harmless.has(name) && name !== 'undo' && name !== 'siteGranted')).toEqual([]);
  });
});
