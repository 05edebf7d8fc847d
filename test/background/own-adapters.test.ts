/** The user's and the organisation's adapters in the background: stored as they are, chosen in order, never in the way. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AdapterFile } from '../../lib/site/adapter-file';

type Listener = (changes: object, area: string) => void;
const stage = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  managed: {} as Record<string, unknown>,
  listeners: [] as Listener[],
  broken: false,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: () => (stage.broken ? Promise.reject(new Error('no')) : Promise.resolve({ ...stage.local })),
        set: async (items: Record<string, unknown>) => {
          if (stage.broken) throw new Error('no room');
          Object.assign(stage.local, items);
        },
        remove: async (key: string) => {
          if (stage.broken) throw new Error('no');
          delete stage.local[key];
        },
      },
      managed: { get: () => Promise.resolve(stage.managed) },
      onChanged: { addListener: (listener: Listener) => stage.listeners.push(listener) },
    },
  },
}));

const file = (change: object = {}): AdapterFile =>
  ({
    extends: 'generic',
    id: 'eigen',
    version: '1.0.0',
    title: 'Eigenes Verfahren',
    matches: ['https://fall.example/*'],
    ...change,
  }) as AdapterFile;
const text = (change: object = {}): string => `${JSON.stringify(file(change), null, 2)}\n`;
const PAGE = 'https://fall.example/akte/1';

/** A background that has just started: nothing is remembered. */
async function start() {
  vi.resetModules();
  stage.listeners = [];
  const own = await import('../../lib/background/own-adapters');
  const { adapterHandlers } = await import('../../lib/background/adapter-handlers');
  const policy = await import('../../lib/background/managed-policy');
  return { ...own, readOwnAdapters: own.readOwnAdapters, ...policy, ask: adapterHandlers as unknown as Ask };
}
type Ask = Record<
  'importAdapter' | 'exportAdapter' | 'removeAdapter' | 'readAdapters',
  (data: object) => Promise<unknown>
>;

beforeEach(() => {
  Object.assign(stage, { local: {}, managed: {}, broken: false });
});

describe('the user’s own adapters', () => {
  it('count from the moment they are saved, also for a background that starts later', async () => {
    const first = await start();
    expect((await first.adapterAt(PAGE)).id).toBe('generic');
    await first.saveOwnAdapter(file());
    expect((await first.adapterAt(PAGE)).title).toBe('Eigenes Verfahren');
    const later = await start();
    expect((await later.adapterAt(PAGE)).id).toBe('eigen');
    expect(await later.readOwnAdapters()).toEqual({ files: [file()], problems: [] });
    await later.removeOwnAdapter('eigen');
    expect((await later.adapterAt(PAGE)).id).toBe('generic');
    expect(stage.local).toEqual({});
  });

  it('replace the one of the same id only', async () => {
    const { saveOwnAdapter, readOwnAdapters } = await start();
    await saveOwnAdapter(file());
    await saveOwnAdapter(file({ id: 'anders' }));
    await saveOwnAdapter(file({ title: 'Neu' }));
    expect((await readOwnAdapters()).files.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'anders Eigenes Verfahren',
      'eigen Neu',
    ]);
  });

  it('keep entries with the page: a taught adapter has the case system of what it extends', async () => {
    const { saveOwnAdapter, systemAt, numberFormatOf } = await start();
    const before = await systemAt(PAGE);
    const formats = { customerNumber: 'A\\d', benefitUnitNumber: 'x' };
    await saveOwnAdapter(file({ formats }));
    expect(await systemAt(PAGE)).toBe(before);
    expect(await numberFormatOf(before)).toBe('(?:A\\d)');
  });

  it('are not saved when they cannot be used', async () => {
    const { saveOwnAdapter } = await start();
    await expect(saveOwnAdapter(file({ labels: { team: ['IBAN'] } }))).rejects.toThrow('Dieses Feld wird nie gelesen');
    expect(stage.local).toEqual({});
  });

  it.each([
    ['no JSON', '{', 'kein gültiges JSON'],
    ['a number', 7, '(Datei): hier wird ein Objekt'],
    ['nothing', undefined, 'leer'],
    ['a denied label', text({ labels: { team: ['IBAN'] } }), 'Dieses Feld wird nie gelesen'],
    ['a base that is gone', text({ extends: 'landesverfahren' }), '„landesverfahren“ ist nicht bekannt'],
  ])('that cannot be read (%s) are kept, reported and leave the others alone', async (_what, stored, sentence) => {
    stage.local = { 'adapter.alt': stored, 'adapter.eigen': text(), settings: 'not ours' };
    const { adapterAt, readOwnAdapters, ask } = await start();
    expect((await adapterAt(PAGE)).id).toBe('eigen');
    const { files, problems } = await readOwnAdapters();
    expect(files).toEqual([file()]);
    expect(problems).toEqual([expect.stringContaining(sentence)]);
    expect(problems[0]).toMatch(/^Ihr Adapter „alt“ wird nicht verwendet/);
    expect(await ask.importAdapter({ text: text({ id: 'alt' }) })).toMatchObject({ ok: false });
    expect(stage.local).toHaveProperty(['adapter.alt'], stored);
  });

  it('are left out where the browser does not give them, and looked for again next time', async () => {
    stage.local = { 'adapter.eigen': text() };
    stage.broken = true;
    const { adapterAt, readOwnAdapters } = await start();
    expect((await adapterAt(PAGE)).id).toBe('generic');
    expect((await readOwnAdapters()).problems).toEqual([expect.stringContaining('nicht herausgegeben')]);
    stage.broken = false;
    expect((await adapterAt(PAGE)).id).toBe('eigen');
  });

  it('are read again after somebody else changed them, and everybody is told', async () => {
    const { adapterAt, onAdapterChange } = await start();
    const told = vi.fn();
    onAdapterChange(told);
    expect((await adapterAt(PAGE)).id).toBe('generic');
    stage.local = { 'adapter.eigen': text() };
    for (const listener of stage.listeners) listener({ other: {} }, 'local');
    for (const listener of stage.listeners) listener({ 'adapter.eigen': {} }, 'session');
    expect(told).not.toHaveBeenCalled();
    for (const listener of stage.listeners) listener({ 'adapter.eigen': {} }, 'local');
    expect(told).toHaveBeenCalledTimes(1);
    expect((await adapterAt(PAGE)).id).toBe('eigen');
  });
});

describe('the organisation’s adapters', () => {
  it('come before the user’s own, as text or as an object', async () => {
    stage.local = { 'adapter.eigen': text() };
    for (const entry of [text({ id: 'land' }), file({ id: 'land' })]) {
      stage.managed = { adapters: [entry] };
      expect((await (await start()).adapterAt(PAGE)).id).toBe('land');
    }
  });

  it('may extend one another in their order, and the user’s may extend them', async () => {
    stage.managed = {
      adapters: [
        text({ id: 'land', matches: ['https://land.example/*'], system: 'land', labels: { team: ['Gruppe'] } }),
        text({ id: 'stadt', extends: 'land', matches: ['https://stadt.example/*'] }),
      ],
    };
    const { adapterAt, saveOwnAdapter } = await start();
    await saveOwnAdapter(file({ extends: 'stadt' }));
    for (const url of ['https://land.example/', 'https://stadt.example/', PAGE])
      expect(await adapterAt(url)).toMatchObject({ system: 'land', labels: { team: ['Gruppe'] } });
  });

  it('that are wrong are named with path and fix, one by one; the others and the other policies count', async () => {
    stage.managed = {
      leadDays: 21,
      adapters: [
        text({ id: 'a', labels: { team: ['IBAN'] } }),
        7,
        '{',
        text({ id: 'gut' }),
        text({ id: 'gut', title: 'Noch einmal' }),
      ],
    };
    const { managedPolicy, policyAdapters } = await start();
    const { policy, problems } = await managedPolicy();
    expect(policy).toEqual({ leadDays: 21 });
    expect((await policyAdapters()).adapters.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'gut Eigenes Verfahren',
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/Eintrag 1 \(Adapter „a“\) wurde nicht übernommen: labels\.team\.0: .* bitte entfernen/),
      expect.stringContaining('Eintrag 2'),
      expect.stringMatching(/Eintrag 3 .*kein gültiges JSON/),
      expect.stringMatching(/Eintrag 5 \(Adapter „gut“\) .*zweimal/),
    ]);
  });

  it('may be shipped ones, by their id: then they come before the user’s own on their pages', async () => {
    const page = 'http://127.0.0.1:3001/issues/1';
    stage.local = { 'adapter.eigen': text({ matches: ['http://127.0.0.1/*'] }) };
    expect((await (await start()).adapterAt(page)).id).toBe('eigen');
    stage.managed = { adapters: ['redmine', 'gibt-es-nicht'] };
    const { adapterAt, managedPolicy, ask } = await start();
    expect((await adapterAt(page)).id).toBe('redmine');
    expect((await adapterAt('http://127.0.0.1:3002/')).id).toBe('eigen');
    expect((await managedPolicy()).problems).toEqual([
      expect.stringMatching(/Eintrag 2 \(Adapter „gibt-es-nicht“\).*kein mitgelieferter Adapter.*redmine/),
    ]);
    const { adapters } = (await ask.readAdapters({})) as { adapters: { origin: string; id: string }[] };
    expect(adapters[0]).toMatchObject({ origin: 'policy', id: 'redmine' });
  });

  it('are named as a whole where the policy is no list', async () => {
    stage.managed = { adapters: 'demo' };
    expect((await (await start()).managedPolicy()).problems).toEqual([expect.stringContaining('„adapters“')]);
  });

  it('take effect when the policy changes while running', async () => {
    const { adapterAt, onPolicyChange, onAdapterChange } = await start();
    onPolicyChange(() => undefined);
    onAdapterChange(() => undefined);
    expect((await adapterAt(PAGE)).id).toBe('generic');
    stage.managed = { adapters: [text({ id: 'land' })] };
    for (const listener of stage.listeners) listener({ adapters: {} }, 'managed');
    expect((await adapterAt(PAGE)).id).toBe('land');
  });
});

describe('the options page’s requests', () => {
  it('list what counts first to last, and say which comes before a shipped one', async () => {
    stage.managed = { adapters: [text({ id: 'land' })] };
    stage.local = { 'adapter.demo': text({ id: 'demo', version: '9.0.0' }), 'adapter.alt': '{' };
    const { ask } = await start();
    const { adapters, fault } = (await ask.readAdapters({})) as { adapters: Record<string, unknown>[]; fault: null };
    expect(fault).toBeNull();
    expect(
      adapters.slice(0, 4).map(({ origin, id, title, beforeShipped }) => [origin, id, title, beforeShipped]),
    ).toEqual([
      ['policy', 'land', 'Eigenes Verfahren', false],
      ['own', 'alt', null, false],
      ['own', 'demo', 'Eigenes Verfahren', true],
      ['shipped', 'generic', 'Beliebiges Fachverfahren', false],
    ]);
    expect(adapters[1]?.problems).toEqual([expect.stringContaining('kein gültiges JSON')]);
    expect(adapters.filter(({ origin, id }) => origin === 'shipped' && id === 'demo')).toHaveLength(1);
  });

  it('export what was imported, byte by byte, and import again what was exported', async () => {
    const { ask } = await start();
    const written = text({ title: 'Zuletzt', labels: { status: ['Ö'] } });
    expect(await ask.importAdapter({ text: written })).toEqual({ ok: true });
    const exported = (await ask.exportAdapter({ id: 'eigen', origin: 'own' })) as { text: string };
    expect(exported).toEqual({ fileName: 'fallblick-adapter-eigen-1.0.0.json', text: written });
    expect(await ask.importAdapter({ text: exported.text })).toEqual({ ok: true });
    const shipped = (await ask.exportAdapter({ id: 'redmine', origin: 'shipped' })) as { text: string };
    expect(await ask.importAdapter(shipped)).toEqual({ ok: true });
    expect(await ask.exportAdapter({ id: 'redmine', origin: 'own' })).toMatchObject(shipped);
    expect(await ask.exportAdapter({ id: 'fort', origin: 'own' })).toBeNull();
  });

  it.each([
    ['older', { version: '1.9.0' }, 'neueren Fassung 1.10.0 vorhanden, die Datei hat 1.9.0'],
    ['other of the same version', { version: '1.10.0', title: 'X' }, 'mit anderem Inhalt'],
  ])('do not replace an adapter by an %s one', async (_what, change, sentence) => {
    const { ask } = await start();
    await ask.importAdapter({ text: text({ version: '1.10.0' }) });
    expect(await ask.importAdapter({ text: text(change) })).toEqual({
      ok: false,
      message: expect.stringContaining(sentence),
    });
    expect(stage.local['adapter.eigen']).toBe(text({ version: '1.10.0' }));
    expect(await ask.importAdapter({ text: text({ version: '1.11.0', title: 'X' }) })).toEqual({ ok: true });
  });

  it('say in German what the browser did not do', async () => {
    const { ask } = await start();
    await ask.importAdapter({ text: text() });
    stage.broken = true;
    expect(await ask.removeAdapter({ id: 'eigen' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('nicht entfernen'),
    });
    expect(await ask.importAdapter({ text: text({ version: '2.0.0' }) })).toMatchObject({
      ok: false,
      message: expect.stringContaining('nicht speichern'),
    });
    stage.broken = false;
    expect(await ask.removeAdapter({ id: 'eigen' })).toEqual({ ok: true });
  });
});
