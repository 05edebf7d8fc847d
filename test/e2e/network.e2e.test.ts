import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { localToday } from './support/day.ts';
import { type LoggedSession, launchWithNetworkLog } from './support/network-log.ts';
import type { BrowserKind, View } from './support/session.ts';

describe.each(['chromium', 'firefox'] as BrowserKind[])('the network in %s', (kind) => {
  let demo: DemoSystem;
  /** Another server, to show that the log sees what leaves. */
  let other: Server;
  let elsewhere: string;
  let logged: LoggedSession | null = null;

  beforeAll(async () => {
    demo = await startDemoSystem({ today: localToday() });
    other = createServer((_request, response) => response.end('anderswo'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    logged = await launchWithNetworkLog(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(async () => {
    await logged?.session.close();
    other?.closeAllConnections();
    other?.close();
    await demo?.close();
  });

  it('gets nothing from the extension over a whole walk; only the case system asks its own server', async () => {
    if (!logged) throw new Error('not started');
    const { session, finish } = logged;
    const page = await session.openPage(`${demo.url}/kunden`);
    await page.waitForOverlay('list', ({ lines }) => lines.length === 12);
    const person = demo.records.find(({ expect: { state } }) => state === 'overdue') as DemoRecord;
    await page.goto(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('badge', ({ lines }) => lines.length === 1);
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum?');
    await tryToReach(card, elsewhere);
    const panel = await session.openSidePanel();
    await panel.focus('.tile input');
    await panel.press('p');
    await panel.press('Enter');
    await panel.waitForText('Gespeichert');
    for (const tab of ['Plan', 'Wiedervorlagen', 'BG', 'Angaben']) await panel.click(`text=${tab}`);
    await tryToReach(panel, elsewhere);
    const options = await session.openExtensionPage('options.html');
    await options.waitForText('Regelwerke');
    await options.close();
    const editor = await session.openExtensionPage('editor.html');
    await editor.waitForText('Regelpaket wählen');
    await editor.close();
    await page.goto(elsewhere);
    await page.evaluate(() => fetch('/').then((answer) => answer.text()));

    const requests = await finish();
    const here = new URL(demo.url).origin;
    expect(requests).toContainEqual({ by: here, to: here });
    const others = requests.filter(({ by, to }) => by !== here || to !== here).map(({ by, to }) => `${by} → ${to}`);
    expect([...new Set(others)]).toEqual([`${elsewhere} → ${elsewhere}`]);
  });
});

/** Even code that ran in our own pages could not send anything: their policy names no host. */
async function tryToReach(view: View, elsewhere: string): Promise<void> {
  const answer = await view.evaluate(
    (url) =>
      fetch(url).then(
        () => 'sent',
        () => 'refused',
      ),
    elsewhere,
  );
  expect(answer).toBe('refused');
}
