import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serveGallery } from './gallery/build-gallery';
import { layoutProblems } from './gallery/layout-problems';
import { STEPS } from './gallery/steps';

const OUTPUT = join(import.meta.dirname, '../../test-output/states');
/** Pictures are for eyes; taking them is a third of the time. */
const TAKES_PICTURES = process.env.FALLBLICK_PICTURES !== undefined;
/** Dark and forced colours change no layout but borders, and no names or roles: one width, and of the rules the one for contrast. */
const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', rules: 'all', narrow: [360, 320], wide: [1280, 320] },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', rules: 'contrast', narrow: [360], wide: [1280] },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active', rules: 'none', narrow: [360], wide: [1280] },
] as const;
/** Everything else is a page in a tab of its own: as wide as a desk's, or 320 px at 400 %. */
const NARROW: readonly string[] = ['panel', 'card'];
/** Style sheet → the pages that use it. */
const SHEETS = {
  panel: ['panel', 'popup'],
  card: ['card'],
  options: ['options', 'welcome', 'help'],
  editor: ['editor'],
  import: ['import'],
  auskunft: ['auskunft'],
  caseload: ['caseload', 'practice'],
  planner: ['planner'],
  lookup: ['lookup'],
};

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
let axeSource: string;

beforeAll(async () => {
  await mkdir(OUTPUT, { recursive: true });
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  gallery = await serveGallery();
  const { path } = await findBrowser('chromium');
  browser = await chromium.launch({
    executablePath: path,
    chromiumSandbox: false,
    args: ['--lang=de'],
    // The browser's own date fields speak the language of the environment.
    env: { ...process.env, LANGUAGE: 'de', FONTCONFIG_FILE: join(import.meta.dirname, 'gallery/fonts.conf') },
  });
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

/** Brings one state on screen in a window exactly as high as it needs. */
async function show(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 640 });
  await page.evaluate((state) => window.gallery.show(state), name);
  await STEPS[name]?.(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, 320) });
}

/** Runs inside the page: the spacing a user may set. */
function widenText(on: boolean): void {
  const sheet = new CSSStyleSheet();
  if (on)
    sheet.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }',
    );
  document.adoptedStyleSheets = [sheet];
}

/** Runs inside the page. The options are many sections, of which a state changes one: only what none showed before is looked at. */
async function runAxe(options: object): Promise<AxeResult> {
  const scope = window as unknown as {
    axe: { run(where: unknown, how: object): Promise<AxeResult> };
    seen?: Set<string>;
  };
  const sections = [...document.querySelectorAll('.options-section')];
  const isFirst = !scope.seen || sections.length === 0;
  scope.seen ??= new Set();
  const fresh = sections.filter((section) => !scope.seen?.has(section.outerHTML));
  for (const section of fresh) scope.seen.add(section.outerHTML);
  if (isFirst) return scope.axe.run(document, options);
  return fresh.length > 0 ? scope.axe.run(fresh, options) : { violations: [] };
}

async function axeViolations(page: Page, rules: 'all' | 'contrast'): Promise<string[]> {
  const result = await page.evaluate(runAxe, rules === 'all' ? {} : { runOnly: ['color-contrast'] });
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('\n')}`,
  );
}

it('finds what is wrong in a bad layout', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(`${gallery.url}/panel.html`);
  await page.evaluate(() => {
    const put = (tag: string, text: string, style: Partial<CSSStyleDeclaration>): void => {
      const element = document.createElement(tag);
      element.textContent = text;
      Object.assign(element.style, { position: 'absolute', top: '0', left: '0', ...style });
      document.body.append(element);
    };
    put('p', 'Kontakt heute fällig', {});
    put('p', 'Verlauf', { top: '4px' });
    put('button', 'x', { top: '100px', width: '12px', height: '12px', padding: '0' });
    put('p', 'abgeschnitten', { top: '200px', width: '20px', overflow: 'hidden', whiteSpace: 'nowrap' });
    put('div', 'zu breit', { top: '300px', width: '500px' });
    put('p', 'blass', { top: '400px', color: '#bbb', background: '#fff' });
  });
  await page.evaluate(axeSource);
  const found = [...(await page.evaluate(layoutProblems)), ...(await axeViolations(page, 'contrast'))].join('\n');
  await page.evaluate(() => {
    const section = document.createElement('section');
    section.className = 'options-section';
    section.textContent = 'blasser';
    Object.assign(section.style, { color: '#bbb', background: '#fff' });
    document.body.replaceChildren(section);
  });
  expect((await axeViolations(page, 'contrast')).join()).toContain('blasser');
  expect(await axeViolations(page, 'contrast')).toEqual([]);
  await page.close();
  const planted = ['overlap: p', 'target 12 × 12', 'cut off: p', 'page wider', 'color-contrast: <p'];
  for (const problem of planted) expect(found).toContain(problem);
});

describe.each(LOOKS)('states in $name', ({ name: look, colorScheme, forcedColors, rules, narrow, wide }) => {
  describe.each(Object.entries(SHEETS))('%s', (sheet, pages) => {
    let context: BrowserContext;
    let page: Page;
    let names: string[];
    const policyReports: string[] = [];

    beforeAll(async () => {
      context = await browser.newContext({ colorScheme, forcedColors, locale: 'de-DE', reducedMotion: 'reduce' });
      page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && policyReports.push(message.text()));
      page.on('pageerror', (error) => policyReports.push(String(error)));
      await page.goto(`${gallery.url}/${sheet}.html`);
      await page.evaluate(axeSource);
      names = await page.evaluate((wanted) => window.gallery.names(wanted), pages);
    });
    afterAll(() => context.close());

    const widths = NARROW.includes(sheet) ? narrow : wide;
    it.each(widths)('%i px: nothing cut off, covered, too small or without a name', async (width) => {
      expect(names.length).toBeGreaterThan(3);
      const problems: Record<string, string[]> = {};
      for (const name of names) {
        await show(page, name, width);
        const found = await page.evaluate(layoutProblems);
        if (rules !== 'none' && width === widths.at(-1)) found.push(...(await axeViolations(page, rules)));
        if (found.length > 0) problems[name] = found;
        if (TAKES_PICTURES) {
          await page.screenshot({ path: join(OUTPUT, `${name}--${look}-${width}.png`), caret: 'initial' });
        }
      }
      expect(problems).toEqual({});
    });

    if (look === 'light') {
      it('holds with the text spacing of WCAG 1.4.12', async () => {
        await page.evaluate(widenText, true);
        const problems: Record<string, string[]> = {};
        for (const name of names) {
          await show(page, name, 320);
          const found = await page.evaluate(layoutProblems);
          if (found.length > 0) problems[name] = found;
        }
        await page.evaluate(widenText, false);
        expect(problems).toEqual({});
      });
    }

    it('works under the policy of the extension', () => {
      expect(policyReports).toEqual([]);
    });
  });
});
