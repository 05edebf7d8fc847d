/** A real browser with the reader in it, over the pages in `test/fixtures`. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import type { Adapter } from '../../lib/site/adapter';
import type { Profile } from '../../lib/site/profile';
import { findBrowser } from '../../scripts/find-browser.mjs';

export const FIXTURES = join(import.meta.dirname, '../fixtures');

/** A reading without its elements; `stands` = the reread directly afterwards found everything unchanged. */
export type PlainReading =
  | { page: 'none'; stands: boolean }
  | { page: 'detail'; profile: Profile; anchor: string | null; keys: string[]; stands: boolean }
  | { page: 'list'; rows: { profile: Profile; name: string | null }[]; stands: boolean };

export interface ReaderPage {
  /** Opens `<adapter>/<case>/page.html`. */
  open(path: string): Promise<void>;
  /** Opens a document from text. */
  show(html: string): Promise<void>;
  read(adapter: Adapter): Promise<PlainReading>;
  /** What „Alles markieren“ and „Kopieren“ give as text. */
  copy(): Promise<string>;
  /** Whether the last reading still stands, after `change` (JavaScript in the page) ran. */
  stillStandsAfter(change: string): Promise<boolean>;
  close(): Promise<void>;
}

async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: join(import.meta.dirname, '../../lib/site/read-page.ts'),
        formats: ['iife'],
        name: 'reader',
        fileName: 'reader',
      },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const [output] = Array.isArray(result) ? result : [result];
  if (!output) throw new Error('the reader was not bundled');
  return output.output[0].code;
}

async function launch(): Promise<Browser> {
  const { path } = await findBrowser('chromium');
  const start = () => chromium.launch({ executablePath: path, headless: true, chromiumSandbox: false });
  // A start may fail on a busy machine; nothing else is tried twice.
  return start().catch(start);
}

/** Starts browser and server; `close` ends both. */
export async function openReaderPage(): Promise<ReaderPage> {
  const code = await bundle();
  const server = createServer((request, response) => {
    const file = join(FIXTURES, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)));
    if (!file.startsWith(FIXTURES) || !existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launch();
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const inject = () => page.evaluate(`${code};globalThis.reader = reader; globalThis.last = { page: 'none' };`);
  return {
    async open(path) {
      await page.goto(`http://127.0.0.1:${port}/${path}/page.html`);
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
          rows: reading.rows.map(({ profile, nameElement }) => ({ profile, name: nameElement && nameElement.textContent })) };
        const { profile, anchor, keys } = reading;
        return { page: 'detail', profile, anchor: anchor && anchor.localName, keys: keys.map((key) => key.field), stands };
      })()`),
    copy: () => page.evaluate(`(getSelection().selectAllChildren(document.body), getSelection().toString())`),
    stillStandsAfter: (change) => page.evaluate(`(() => { ${change}; return reader.reread(last); })()`),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
