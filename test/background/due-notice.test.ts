/** The daily notification: when it is shown, what it says, and what it never says. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../lib/background/vault-link';
import type { DueNow } from '../../lib/messages/caseload';
import { dueNotice } from '../../lib/text/due-now';

const stage = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  granted: true,
  shown: [] as { id: string; options: { message: string; silent?: boolean } }[],
  cleared: [] as string[],
  opened: [] as string[],
  clicked: [] as ((id: string) => void)[],
  added: [] as (() => void)[],
  alarm: null as { name: string; when: number } | null,
  rings: [] as ((alarm: { name: string }) => void)[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve(key in stage.local ? { [key]: stage.local[key] } : {}),
        set: (items: object) => Promise.resolve(Object.assign(stage.local, items)),
      },
    },
    permissions: {
      contains: () => Promise.resolve(stage.granted),
      onAdded: { addListener: (listener: () => void) => stage.added.push(listener) },
    },
    alarms: {
      create: async (name: string, { when }: { when: number }) => {
        stage.alarm = { name, when };
      },
      onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => stage.rings.push(listener) },
    },
    runtime: { getURL: (path: string) => `ext:/${path}` },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(stage.opened.push(url)) },
    get notifications() {
      if (!stage.granted) return undefined;
      return {
        create: (id: string, options: { message: string }) => Promise.resolve(stage.shown.push({ id, options })),
        clear: (id: string) => Promise.resolve(stage.cleared.push(id)),
        onClicked: { addListener: (listener: (id: string) => void) => stage.clicked.push(listener) },
      };
    },
  },
}));

const DUE: DueNow = { overdue: 1, today: 3, followUps: 2, cases: 5 };
const NOTHING: DueNow = { overdue: 0, today: 0, followUps: 0, cases: 0 };
let on = true;
let noticeTime: string | null = null;
const vault = (() => Promise.resolve({ settings: { notifications: on, noticeTime } })) as unknown as Vault;
const told = () => stage.shown.map(({ options }) => options.message);

async function start() {
  const { dueNotices } = await import('../../lib/background/due-notice');
  return dueNotices(vault);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 7) });
  on = true;
  noticeTime = null;
  Object.assign(stage, {
    alarm: null,
    rings: [],
    local: {},
    granted: true,
    shown: [],
    cleared: [],
    opened: [],
    clicked: [],
    added: [],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the daily notification', () => {
  it('is shown once a day, also when the background was started anew, and makes no sound', async () => {
    const tell = await start();
    await tell(DUE);
    await tell({ ...DUE, today: 4 });
    vi.resetModules();
    await (await start())(DUE);
    expect(told()).toEqual(['3 Kontakte heute fällig, 1 überfällig, 2 Fälle mit Wiedervorlage']);
    expect(stage.shown[0]).toMatchObject({ id: 'due', options: { silent: true, title: 'Fallblick' } });
    vi.setSystemTime(new Date(2026, 10, 24, 7));
    await tell(DUE);
    expect(told()).toHaveLength(2);
  });

  it('is off unless switched on and allowed; then the same day can still be told', async () => {
    const tell = await start();
    on = false;
    await tell(DUE);
    on = true;
    stage.granted = false;
    await tell(DUE);
    expect(told()).toEqual([]);
    stage.granted = true;
    await tell(DUE);
    expect(told()).toHaveLength(1);
  });

  it('comes at the time that is set: by its alarm, or with the next count where that was missed', async () => {
    noticeTime = '09:30';
    const tell = await start();
    await tell(DUE);
    expect(told()).toEqual([]);
    expect(stage.alarm).toEqual({ name: 'due-notice', when: new Date(2026, 10, 23, 9, 30).getTime() });
    const { answerNotices } = await import('../../lib/background/due-notice');
    const onTime = vi.fn(() => void tell(DUE));
    answerNotices(onTime);
    vi.setSystemTime(new Date(2026, 10, 23, 9, 30));
    for (const ring of stage.rings) ring({ name: 'another' });
    expect(onTime).not.toHaveBeenCalled();
    for (const ring of stage.rings) ring({ name: 'due-notice' });
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toHaveLength(1);
    expect(stage.alarm?.when).toBe(new Date(2026, 10, 24, 9, 30).getTime());
    await tell(DUE);
    expect(told()).toHaveLength(1);
    // The next day the browser is started in the afternoon only.
    vi.resetModules();
    vi.setSystemTime(new Date(2026, 10, 24, 14));
    await (await start())(DUE);
    expect(told()).toHaveLength(2);
    expect(stage.alarm?.when).toBe(new Date(2026, 10, 25, 9, 30).getTime());
  });

  it('stays away on a day on which nothing waits, also when something comes later that day', async () => {
    const tell = await start();
    await tell(NOTHING);
    await tell(DUE);
    expect(told()).toEqual([]);
  });

  it('opens the caseload when it is clicked, also where the browser allows it only later', async () => {
    stage.granted = false;
    const { answerNotices } = await import('../../lib/background/due-notice');
    answerNotices(() => undefined);
    expect(stage.clicked).toHaveLength(0);
    stage.granted = true;
    for (const listener of stage.added) listener();
    for (const listener of stage.added) listener();
    expect(stage.clicked).toHaveLength(1);
    stage.clicked[0]?.('of somebody else');
    await vi.advanceTimersByTimeAsync(0);
    expect(stage.opened).toEqual([]);
    stage.clicked[0]?.('due');
    await vi.advanceTimersByTimeAsync(0);
    expect(stage.opened).toEqual(['ext://caseload.html']);
    expect(stage.cleared).toEqual(['due']);
  });
});

it.each([
  [{ ...NOTHING }, null],
  [{ ...NOTHING, today: 1 }, '1 Kontakt heute fällig'],
  [{ ...NOTHING, overdue: 1 }, '1 Kontakt überfällig'],
  [{ ...NOTHING, overdue: 7 }, '7 Kontakte überfällig'],
  [{ ...NOTHING, today: 3, overdue: 1 }, '3 Kontakte heute fällig, 1 überfällig'],
  [{ ...NOTHING, followUps: 1 }, '1 Fall mit Wiedervorlage'],
])('says %j as %s', (due, text) => {
  expect(dueNotice(due)).toBe(text);
});
