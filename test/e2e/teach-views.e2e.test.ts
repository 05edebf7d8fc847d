import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView, Size, View } from './support/session.ts';
import { type TaughtPerson, unusual } from './support/teach-pages.ts';
import { pause, until } from './support/until.ts';

const PICTURES = 'test-output/teach';
const ANNA: TaughtPerson = {
  number: '214D093771',
  name: 'Muster, Anna',
  born: '17.03.1984',
  team: '531 Fallmanagement',
};
const BERND: TaughtPerson = { number: '214E555555', name: 'Beispiel, Bernd', born: '02.11.1990', team: 'Team 521 Ü25' };
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];

/** A frame of navigation beside the record's, as in applications of their time: no body in the page itself, quirks mode. */
const frameset = (src: string): string =>
  `<html lang="de"><title>Arbeitsplatz</title><frameset cols="200,*" border="3"><frame name="body" src="/leer"><frame name="children" src="${src}"></frameset></html>`;

/** Teaching where the page is drawn in an unusual way. */
describe.each(BROWSERS)('teaching on unusual pages in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;
  let panel: View;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    server = await servePages(
      new Map([
        ['/rahmen', frameset('/anna')],
        ['/naechste', frameset('/bernd')],
        ['/leer', '<!doctype html><html lang="de"><title>Menü</title><p>Menü</p></html>'],
        ['/anna', unusual(ANNA)],
        ['/bernd', unusual(BERND)],
        ['/rtl', unusual(ANNA).replace('lang="de"', 'lang="ar" dir="rtl"')],
      ]),
    );
    session = await launch(kind, { extensionDir: extensionDir(kind), forcedColors: true });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const show = async (path: string, size?: Size): Promise<void> => {
    page = await session.openPage(`${server.url}${path}`, size);
    panel = await session.openSidePanel();
  };
  const start = async (): Promise<void> => {
    await until('teaching mode', async () => {
      await panel.evaluate(() => {
        if (document.body.textContent?.includes('Auf eine Angabe zeigen')) return;
        const offered = [...document.querySelectorAll<HTMLElement>('.teach-section button')];
        const button = offered.find(({ textContent }) => textContent === 'Felder anlernen') ?? offered[0];
        if (button?.getAttribute('aria-expanded') !== 'true') button?.click();
      });
      await pause(250);
      return (await panel.text()).includes('Auf eine Angabe zeigen');
    });
    // The panel tells of it a moment before the page has it.
    await page.waitFor('layer over the page', () => document.querySelector('fallblick-teach') !== null);
  };

  it('takes a field from a frame of a frameset', async () => {
    await show('/rahmen');
    await start();
    const spot = await page.evaluate(() => {
      const frame = document.querySelectorAll('frame')[1] as HTMLFrameElement;
      const box = frame.contentDocument?.querySelector('.ordnung')?.getBoundingClientRect();
      return { x: frame.getBoundingClientRect().left + (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 8 };
    });
    await page.hover(spot.x, spot.y);
    await pause(300);
    await page.screenshot(`${PICTURES}/frameset-${kind}.png`);
    await page.clickAt(spot.x, spot.y);
    await panel.waitForText('So würde Fallblick lesen');
    await panel.fill('#teach-field', 'customerNumber');
    await panel.waitForText(`liest: ${ANNA.number}`);
    await panel.click('text=Übernehmen');
    await panel.waitForText('ist gespeichert');
    await panel.click('text=Fertig');
    await panel.waitForText('…3771');
    await page.goto(`${server.url}/naechste`);
    await panel.waitForText(BERND.number);
    await page.close();
  });

  it.each([
    ['rtl', '/rtl', { width: 1280, height: 900 }],
    ['400 %', '/anna', { width: 320, height: 256 }],
  ] as const)('goes through the fields by keys and widens nothing: %s', async (name, path, size) => {
    await show(path, size);
    const extent = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    const before = await extent();
    await start();
    const at = (): Promise<string> => panel.evaluate(() => document.querySelector('.teach-at')?.textContent ?? '');
    // A key that is pressed before the window's focus has come to the panel is nobody's, and pressed again.
    for (let key = 0; key < 12 && !(await at()).includes(ANNA.number); key++) {
      const last = await at();
      await panel.press('ArrowDown');
      await until('the next field', async () => (await at()) !== last, 5000).catch(() => undefined);
    }
    await pause(200);
    await page.screenshot(`${PICTURES}/${name.replace(' %', '')}-${kind}.png`);
    expect(await at()).toContain(ANNA.number);
    expect(await extent()).toEqual(before);
    await panel.press('Escape');
    await panel.waitFor(
      'end of the mode',
      () => document.querySelector('main > div:last-child:not([hidden])') !== null,
    );
    await page.close();
  });
});
