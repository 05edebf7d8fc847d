/** Whether the browser keeps what is stored: what is noticed after part of the profile is gone, and what a start proves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostVaultState, StorageState } from '../../lib/messages/vault';

const stage = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  version: '1.0.0',
  installType: 'normal',
  full: false,
}));
vi.mock('wxt/browser', () => {
  const area = (name: 'local' | 'session') => ({
    get: (key: string) => Promise.resolve(key in stage[name] ? { [key]: structuredClone(stage[name][key]) } : {}),
    set: (items: object) =>
      stage.full ? Promise.reject(new Error('full')) : Promise.resolve(Object.assign(stage[name], items)),
  });
  return {
    browser: {
      storage: { local: area('local'), session: area('session') },
      runtime: { getManifest: () => ({ version: stage.version }) },
      management: { getSelf: () => Promise.resolve({ installType: stage.installType }) },
    },
  };
});

type Found = Pick<HostVaultState, 'store' | 'remembered'>;
const NOTHING: Found = { store: null, remembered: null };
const FRESH: Found = { store: 'eins', remembered: { store: 'eins', cases: 0 } };
const FILLED: Found = { store: 'eins', remembered: { store: 'eins', cases: 3 } };
const OTHER: Found = { store: 'zwei', remembered: { store: 'zwei', cases: 0 } };
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

const on = (day: string): void => {
  vi.setSystemTime(new Date(`${day}T09:00:00`));
};
/** What the background knows by itself after it was started again within one run of the browser. */
const restartBackground = (): void => {
  vi.resetModules();
};
const restartBrowser = (): void => {
  restartBackground();
  stage.session = {};
};
const look = async (found: Found): Promise<StorageState> =>
  (await import('../../lib/background/storage-mark')).lookAtStorage(found);
const accept = async (found: Found): Promise<void> =>
  (await import('../../lib/background/storage-mark')).acceptStore((() => Promise.resolve(found)) as never);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  on(MONDAY);
  Object.assign(stage, { local: {}, session: {}, version: '1.0.0', installType: 'normal', full: false });
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a profile that keeps everything', () => {
  it('has outlived no start at first, and each later one on its day', async () => {
    expect(await look(NOTHING)).toEqual({ since: null, survived: null, loss: null });
    expect(await look(FRESH)).toEqual({ since: MONDAY, survived: null, loss: null });
    restartBackground();
    expect(await look(FILLED)).toEqual({ since: MONDAY, survived: null, loss: null });
    restartBrowser();
    expect(await look(FILLED)).toEqual({ since: MONDAY, survived: MONDAY, loss: null });
    on(TUESDAY);
    restartBrowser();
    expect(await look(FILLED)).toEqual({ since: MONDAY, survived: TUESDAY, loss: null });
  });

  it('tells the day of the start, not of the first look after it', async () => {
    await look(FRESH);
    restartBrowser();
    const { browserRun } = await import('../../lib/background/storage-mark');
    await browserRun();
    on(TUESDAY);
    restartBackground();
    expect(await look(FILLED)).toMatchObject({ survived: MONDAY });
  });

  it('does not take an update for a start', async () => {
    await look(FRESH);
    stage.version = '1.0.1';
    restartBrowser();
    expect(await look(FILLED)).toMatchObject({ survived: null, loss: null });
    restartBrowser();
    expect(await look(FILLED)).toMatchObject({ survived: MONDAY });
  });
});

describe('a loss', () => {
  it('of journal and keyring is told until a store is set up or restored', async () => {
    await look(FILLED);
    restartBrowser();
    const lost = { since: null, survived: null, loss: { what: 'entries', since: MONDAY } };
    expect(await look(NOTHING)).toEqual(lost);
    restartBrowser();
    expect(await look(NOTHING)).toEqual(lost);
    await accept(OTHER);
    expect(await look(OTHER)).toEqual({ since: MONDAY, survived: null, loss: null });
  });

  it('of all but the database is told by the database', async () => {
    expect(await look({ store: null, remembered: { store: 'eins', cases: 3 } })).toMatchObject({
      loss: { what: 'entries', since: null },
    });
  });

  it('is told for one run where the organisation’s key has made a new store by itself', async () => {
    await look(FILLED);
    on(TUESDAY);
    restartBrowser();
    const told = { since: TUESDAY, survived: null, loss: { what: 'entries', since: MONDAY } };
    expect(await look(OTHER)).toEqual(told);
    restartBackground();
    expect(await look(OTHER)).toEqual(told);
    restartBrowser();
    expect(await look(OTHER)).toEqual({ since: TUESDAY, survived: TUESDAY, loss: null });
  });

  it('of what lies beside the store is told where the store has cases, and ends with a restoring', async () => {
    await accept(FILLED);
    stage.local = {};
    restartBrowser();
    expect(await look(FILLED)).toEqual({ since: MONDAY, survived: null, loss: { what: 'beside', since: null } });
    await accept(FILLED);
    expect(await look(FILLED)).toMatchObject({ since: MONDAY, loss: null });
  });

  it('is not made up of a backup that becomes the first store', async () => {
    await accept(FILLED);
    expect(await look(FILLED)).toEqual({ since: MONDAY, survived: null, loss: null });
  });
});

it('keeps nobody from the entries while the disk is full', async () => {
  await look(NOTHING);
  stage.full = true;
  expect(await look(FILLED)).toMatchObject({ since: MONDAY });
  await accept(FILLED);
});

describe('the reminder of the backup', () => {
  const state = async (proven: boolean) => (await import('../../lib/background/backup-note')).backupState(true, proven);

  it('comes after the chosen days where a start was outlived', async () => {
    expect(await state(true)).toMatchObject({ due: false, everyDays: 14, proven: true });
    on('2026-12-06');
    expect(await state(true)).toMatchObject({ due: false });
    on('2026-12-07');
    expect(await state(true)).toMatchObject({ due: true });
  });

  it('comes daily until then, unless it is switched off', async () => {
    expect(await state(false)).toMatchObject({ due: false, proven: false });
    on(TUESDAY);
    expect(await state(false)).toMatchObject({ due: true });
    const { noteBackup, setReminder } = await import('../../lib/background/backup-note');
    await noteBackup();
    expect(await state(false)).toMatchObject({ due: false });
    on('2026-11-25');
    expect(await state(false)).toMatchObject({ due: true });
    await setReminder(0);
    expect(await state(false)).toMatchObject({ due: false });
  });

  it('comes on the first day where the organisation has installed it, until one was saved', async () => {
    stage.installType = 'admin';
    expect(await state(true)).toMatchObject({ due: false });
    expect(await state(false)).toMatchObject({ due: true });
    await (await import('../../lib/background/backup-note')).noteBackup();
    expect(await state(false)).toMatchObject({ due: false });
  });
});
