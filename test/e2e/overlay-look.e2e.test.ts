import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launchChromium } from './support/chromium.ts';
import { layoutFaults } from './support/layout-faults.ts';
import { localToday } from './support/local-today.ts';
import { overlayAtRest } from './support/overlay-at-rest.ts';
import type { OverlayLine, OverlaySnapshot } from './support/overlay-snapshot.ts';
import type { BrowserSession, PageView, Size } from './support/session.ts';

const PICTURES = 'test-output/overlay';
const SIZES: Size[] = [
  { width: 1400, height: 900 },
  { width: 360, height: 740 },
  { width: 320, height: 640 },
];
const LOOKS = [
  { look: 'light', forcedColors: false, darkHost: false },
  { look: 'dark', forcedColors: false, darkHost: true },
  { look: 'forced', forcedColors: true, darkHost: false },
];

/** Our lines on the host's pages: never over its texts and controls, never outside the window, never widening the page. */
const isVisible = ({ visible }: OverlayLine): boolean => visible;

describe.each(LOOKS)('the overlay on a page, $look', ({ look, forcedColors, darkHost }) => {
  let demo: DemoSystem;
  let session: BrowserSession;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    demo = await startDemoSystem({ today: localToday() });
    session = await launchChromium({ extensionDir: extensionDir('chromium'), forcedColors });
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  const open = async (path: string, size: Size): Promise<PageView> => {
    const page = await session.openPage(`${demo.url}${path}`, size);
    await page.waitForOverlay('badges', ({ lines }) => lines.length > 0);
    if (darkHost) {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('body, body * { background-color: #1b1b1f !important; color: #e6e6ea !important; }');
        document.adoptedStyleSheets = [sheet];
        document.body.dataset.dark = '';
      });
      await page.waitForOverlay('dark badges', ({ hostClasses }) => hostClasses.includes('dark'));
    }
    return page;
  };

  it.each(SIZES)('beside the name of every person, $width px', async (size) => {
    const page = await open(`/akte/${demo.records[0]?.id}`, size);
    const { lines } = await overlayAtRest(page);
    await page.screenshot(join(PICTURES, `akte-${look}-${size.width}.png`));
    expect(await layoutFaults(page, lines)).toEqual([]);
    // Under the pointer a short line says all, inside the window, and stays under the pointer.
    const { x, y, width, height } = lines[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.hover(x + width / 2, y + height / 2);
    const isWhole = ({ lines: [line] }: OverlaySnapshot) => line?.segments[0]?.text.startsWith('Kontakt überfällig');
    await page.waitForOverlay('the whole line', (now) => isWhole(now) === true);
    const { lines: grown } = await overlayAtRest(page);
    // Anything that moves the page has it placed anew.
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => new Promise<void>((done) => void setTimeout(done, 300)));
    const { lines: placed } = await page.overlay();
    expect(placed.map(({ box }) => box)).toEqual(grown.map(({ box }) => box));
    for (const { box } of placed) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    }
    await page.screenshot(join(PICTURES, `zeile-${look}-${size.width}.png`));
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum?');
    const { card: frame } = await page.waitForOverlay('card', ({ card: open }) => open !== null);
    await page.screenshot(join(PICTURES, `karte-${look}-${size.width}.png`));
    expect(frame?.box.x).toBeGreaterThanOrEqual(0);
    expect((frame?.box.x ?? 0) + (frame?.box.width ?? 0)).toBeLessThanOrEqual(size.width);
    await page.close();
  });

  it.each(SIZES)('in the rows of the list, $width px', async (size) => {
    const page = await open('/kunden', size);
    await page.fill('#size', '0');
    // More than the twelve of the first page where there is room for them.
    const most = size.width > 1000 ? 13 : 1;
    await page.waitFor('all rows', () => document.querySelectorAll('tbody tr').length > 12);
    await page.waitForOverlay('rows', ({ lines }) => lines.filter(isVisible).length >= most);
    const overlay = await overlayAtRest(page);
    await page.screenshot(join(PICTURES, `liste-${look}-${size.width}.png`));
    const drawn = overlay.lines.filter(isVisible);
    expect(await layoutFaults(page, drawn)).toEqual([]);
    await page.close();
  });
});
