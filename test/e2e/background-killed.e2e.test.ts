import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { expectedBadge } from './support/expected-badge.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession } from './support/session.ts';

const TODAY = localToday();

/** Browsers end the background whenever it is idle; nobody may notice. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('without a background in %s', (kind) => {
  let demo: DemoSystem;
  let session: BrowserSession;

  beforeAll(async () => {
    demo = await startDemoSystem({ today: TODAY });
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  it('saves what is recorded in the open panel, changes the badge, and keeps both', async () => {
    const [person, other] = demo.records.filter(({ expect: { state } }) => state === 'overdue') as [
      DemoRecord,
      DemoRecord,
    ];
    const page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('overdue', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
    const panel = await session.openSidePanel();
    await panel.waitForText('Gespräch erfassen');

    await session.killBackground();
    await panel.pressIn('.tile input', 'p');
    await panel.pressIn('.tile input:checked', 'Enter');
    await panel.waitForText('Gespeichert');
    const overlay = await page.waitForOverlay('new state', ({ lines }) => /Termin am/.test(lines[0]?.name ?? ''));
    const after = overlay.lines[0]?.name;
    expect(after).not.toContain('überfällig');

    await session.killBackground();
    await page.goto(`${demo.url}/akte/${other.id}`);
    await page.waitForOverlay(other.name, ({ lines }) => expectedBadge(other.expect, TODAY).test(lines[0]?.name ?? ''));
    await page.goto(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('kept state', ({ lines }) => lines[0]?.name === after);
  });
});
