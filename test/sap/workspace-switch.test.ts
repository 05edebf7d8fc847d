/** Off until somebody says otherwise; the organisation's word comes before the user's. */
import { beforeEach, expect, it, vi } from 'vitest';
import { readSwitch, writeSwitch } from '../../lib/workspace-switch';
import { FakeArea } from '../background/support/storage';

const stage = vi.hoisted(() => ({ managed: {} as unknown, local: null as unknown as FakeArea }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: { get: async () => (stage.managed instanceof Error ? Promise.reject(stage.managed) : stage.managed) },
      get local() {
        return stage.local;
      },
    },
  },
}));

beforeEach(() => {
  stage.local = new FakeArea();
  stage.managed = {};
});

it('is off, then the user’s', async () => {
  expect(await readSwitch()).toEqual({ on: false, managed: false, lock: { minutes: 10, hours: 12 } });
  await writeSwitch(true);
  expect(await readSwitch()).toMatchObject({ on: true, managed: false });
});

it.each([
  [true, false],
  [false, true],
])('is the organisation’s where it has said so: %s', async (sap, own) => {
  await writeSwitch(own);
  stage.managed = { features: { sap }, lockMinutes: 3, lockHours: 2 };
  expect(await readSwitch()).toEqual({ on: sap, managed: true, lock: { minutes: 3, hours: 2 } });
});

it('stays off where the policy cannot be read or is wrong', async () => {
  for (const wrong of [new Error('no policy'), { features: { sap: 'ja' } }, { features: { planner: false } }, null]) {
    stage.managed = wrong;
    expect(await readSwitch()).toMatchObject({ on: false, managed: false });
  }
});
