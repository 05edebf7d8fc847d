/** A real browser with the reader in it, over the pages in `test/fixtures`. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Adapter } from '../../lib/site/adapter';
import type { Profile } from '../../lib/site/profile';
import { bundleReader } from '../../scripts/extension-code';
import { headlessChromium } from '../../scripts/headless-chromium';
import { servePages } from '../../scripts/page-server';

export const FIXTURES = join(import.meta.dirname, '../fixtures');

/** A reading without its elements; `stands` = the reread directly afterwards found everything unchanged. */
export type PlainReading =
  | { page: 'none'; stands: boolean }
  | { page: 'detail'; profile: Profile; anchor: string | null; keys: string[]; stands: boolean }
  | { page: 'list'; rows: { profile: Profile; lineAt: string | null }[]; stands: boolean };

export interface ReaderPage {
  /** Opens `<adapter>/<case>/page.html`, or another file of the folder. */
  open(path: string, file?: string): Promise<void>;
  /** Opens a document from text. */
  show(html: string): Promise<void>;
  read(adapter: Adapter): Promise<PlainReading>;
  /** What „Alles markieren“ and „Kopieren“ give as text. */
  copy(): Promise<string>;
  /** Whether the last reading still stands, after `change` (JavaScript in the page) ran. */
  stillStandsAfter(change: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Starts browser and server; `close` ends both. @param folder with the pages */
export async function openReaderPage(folder = FIXTURES): Promise<ReaderPage> {
  const code = await bundleReader();
  const server = await servePages(folder);
  const browser = await headlessChromium();
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const inject = () => page.evaluate(`${code};globalThis.reader = reader; globalThis.last = { page: 'none' };`);
  return {
    async open(path, file = 'page.html') {
      await page.goto(`${server.origin}/${path}/${file}`);
      await inject();
    },
    async show(html) {
      await page.setContent(html);
      await inject();
    },
    read: (adapter) =>
      page.evaluate(`(() => {
        const reading = last = reader.readPage(document, ${JSON.stringify(adapter)});
        const stands = reader.reread(reading);
        if (reading.page === 'none') return { page: 'none', stands };
        if (reading.page === 'list') return { page: 'list', stands,
          rows: reading.rows.map(({ profile, anchor }) => ({ profile, lineAt: anchor && anchor.textContent })) };
        const { profile, anchor, keys } = reading;
        return { page: 'detail', profile, anchor: anchor && anchor.localName, keys: keys.map((key) => key.field), stands };
      })()`),
    copy: () => page.evaluate(`(getSelection().selectAllChildren(document.body), getSelection().toString())`),
    stillStandsAfter: (change) => page.evaluate(`(() => { ${change}; return reader.reread(last); })()`),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
