import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';
import { bare, framed, list, shadowed, type TaughtPerson, unusual } from './support/teach-pages.ts';

const ANNA: TaughtPerson = {
  number: '214D093771',
  name: 'Muster, Anna',
  born: '17.03.1984',
  team: '531 Fallmanagement',
};
const BERND: TaughtPerson = { number: '214E555555', name: 'Beispiel, Bernd', born: '02.11.1990', team: 'Team 521 Ü25' };

/** Runs in the page: the middle of what the path of selectors leads to, each step into the shadow root or frame of the last. */
function middleOf(path: string[]): { x: number; y: number } {
  let root: Document | ShadowRoot = document;
  let [x, y] = [0, 0];
  for (const [at, selector] of path.entries()) {
    const el: Element | null = root.querySelector(selector);
    if (!el) throw new Error(`no ${selector}`);
    const box = el.getBoundingClientRect();
    const inner: Document | null = el.localName === 'iframe' ? (el as HTMLIFrameElement).contentDocument : null;
    if (at === path.length - 1)
      return { x: x + box.left + Math.min(20, box.width / 2), y: y + box.top + box.height / 2 };
    if (inner) {
      const { paddingLeft, paddingTop } = getComputedStyle(el);
      x += box.left + el.clientLeft + Number.parseFloat(paddingLeft);
      y += box.top + el.clientTop + Number.parseFloat(paddingTop);
    }
    root = inner ?? el.shadowRoot ?? root;
  }
  throw new Error('no path');
}

const witness = (): { seen: string[]; changes: string[]; html: string } => {
  const { seen, changes } = globalThis as unknown as { seen: string[]; changes: string[] };
  return { seen, changes, html: document.body.outerHTML };
};

describe.each(['chromium', 'firefox'] as BrowserKind[])('teaching fields in %s', (kind) => {
  const pages = new Map<string, string>();
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;
  let panel: View;

  beforeAll(async () => {
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(() => session?.close());
  // Another origin each time: nothing taught before holds there.
  beforeEach(async () => {
    server = await servePages(pages);
  });
  afterEach(async () => {
    await page?.close();
    await server?.close();
  });

  const show = async (html: string, path = '/akte'): Promise<void> => {
    pages.set(path, html);
    page = await session.openPage(`${server.url}${path}`);
    panel = await session.openSidePanel();
  };
  const open = async (html: string): Promise<void> => {
    pages.set('/naechste', html);
    await page.goto(`${server.url}/naechste`);
  };
  const start = async (): Promise<void> => {
    await panel.click('text=Felder anlernen');
    await panel.waitForText('Auf eine Angabe zeigen');
  };
  const point = async (...path: string[]): Promise<void> => {
    const { x, y } = await page.evaluate(middleOf, path);
    await page.clickAt(x, y);
  };
  const accept = async (field: string, reads: string): Promise<void> => {
    await panel.waitForText('So würde Fallblick lesen');
    await panel.fill('#teach-field', field);
    await panel.waitForText(`liest: ${reads}`);
    await panel.click('text=Übernehmen');
    await panel.waitForText('ist gespeichert');
  };
  const teach = async (field: string, reads: string, ...path: string[]): Promise<void> => {
    await start();
    await point(...path);
    await accept(field, reads);
    await panel.click('text=Fertig');
    await panel.waitForText('Adapter prüfen');
  };

  it('by mouse, on labels nobody knows; the page notices nothing, and the next person is read', async () => {
    await show(unusual(ANNA));
    await panel.waitForText('kein Fall zu sehen');
    const before = await page.evaluate(witness);
    await start();
    await point('.ordnung');
    await panel.waitForText('So würde Fallblick lesen');
    expect(await panel.text()).toContain('Ordnungsbegriff');
    const after = await page.evaluate(witness);
    expect(after).toEqual({ ...before, seen: [], changes: [] });
    await accept('customerNumber', ANNA.number);
    await panel.click('text=Fertig');
    await panel.waitForText('…3771');
  });
});
