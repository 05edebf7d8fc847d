import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { NetworkUse } from './support/network-use.ts';
import { recordTalk } from './support/record-talk.ts';
import type { BrowserKind, BrowserSession, View } from './support/session.ts';
import { until } from './support/until.ts';

/** Every end-to-end test watches the network and fails at its end; here it is shown that this notices what it must. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('the network in %s', (kind) => {
  let demo: DemoSystem;
  let other: Server;
  let elsewhere: string;
  /** The same server under a name that leads here, yet is none of the names of this machine. */
  let far: string;
  const reached: string[] = [];
  let connections = 0;
  let session: BrowserSession | null = null;

  beforeAll(async () => {
    demo = await startDemoSystem({ today: localToday() });
    other = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><link rel="icon" href="data:,"><p>anderswo</p>');
    });
    other.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    elsewhere = `http://127.0.0.1:${port}`;
    far = `http://weit.localhost:${port}`;
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(async () => {
    await session?.close();
    other?.closeAllConnections();
    other?.close();
    await demo?.close();
  });

  it('gets nothing from the extension over a whole walk; what is planted at its end is noticed, all of it', async () => {
    if (!session) throw new Error('not started');
    const page = await session.openPage(`${demo.url}/kunden`);
    await page.waitForOverlay('list', ({ lines }) => lines.length === 12);
    const person = demo.records.find(({ expect: { state } }) => state === 'overdue') as DemoRecord;
    await page.goto(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('badge', ({ lines }) => lines.length === 1);
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum?');
    const panel = await session.openSidePanel();
    await recordTalk(panel);
    for (const tab of ['Plan', 'Wiedervorlagen', 'BG', 'Angaben']) await panel.click(`text=${tab}`);
    for (const [path, words] of [
      ['options.html', 'Regelwerke'],
      ['editor.html', 'Regelpaket wählen'],
    ] as const) {
      const own = await session.openExtensionPage(path);
      await own.waitForText(words);
      await own.close();
    }
    await tryToReach(panel, elsewhere);
    await tryToReach(card, elsewhere);
    expect(connections).toBe(0);

    const own = await session.openExtensionPage('help.html');
    await tryToReach(own, elsewhere);
    // Which names a page asks for ahead Firefox tells nobody.
    if (kind === 'chromium') {
      await own.evaluate(connectAhead, far);
      await until('a connection made ahead', () => connections > 0);
    }
    await own.evaluate((url) => chrome.tabs.create({ url, active: false }).then(() => null), `${far}/neuer-tab`);
    await until('the new tab', () => reached.includes('/neuer-tab'));
    await own.evaluate((url) => location.assign(url), `${elsewhere}/verlassen`);
    await until('the page that was left', () => reached.includes('/verlassen'));
    await page.goto(elsewhere);
    await page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => null), `${far}/von-der-seite`);

    const error = await session.close().catch((reason: unknown) => reason);
    session = null;
    expect(error).toBeInstanceOf(NetworkUse);
    const ours = kind === 'chromium' ? 'chrome-extension' : 'moz-extension';
    const found = (error as NetworkUse).findings.map((line) => line.replace(/-extension:\/\/[^/ ]+/, '-extension'));
    const refused = found.filter((line) => line.includes('was refused'));
    expect(refused).not.toEqual([]);
    for (const line of refused) expect(line).toMatch(new RegExp(`^${ours} was refused: .*${elsewhere}`));
    expect(found.filter((line) => !refused.includes(line)).sort()).toEqual(
      [
        `${elsewhere} asked for ${far}/von-der-seite`,
        `${kind === 'chromium' ? 'a new page' : ours} asked for ${far}/neuer-tab`,
        `${ours} asked for ${elsewhere}/verlassen`,
        ...(kind === 'chromium' ? [`${ours} asked where ${far} is`] : []),
      ].sort(),
    );
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

/** Runs in a page: what no policy of a page forbids. */
function connectAhead(url: string): void {
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = url;
  document.head.append(link);
}
