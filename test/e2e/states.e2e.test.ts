import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { contrastProblems, structureProblems } from './gallery/axe-problems';
import { serveGallery } from './gallery/build-gallery';
import { focusProblems } from './gallery/focus-problems';
import { layoutProblems } from './gallery/layout-problems';
import { orderProblems } from './gallery/order-problems';
import { STEPS } from './gallery/steps';

const OUTPUT = join(import.meta.dirname, '../../test-output/states');
/** Pictures are for eyes; taking them is a third of the time. */
const TAKES_PICTURES = process.env.FALLBLICK_PICTURES !== undefined;
/** One page shows each state in all of them, one after the other. */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
/** Everything else is a page in a tab of its own: as wide as a desk's, or 320 px at 400 %. */
const NARROW: readonly string[] = ['panel', 'card'];
const NARROWEST = 320;
/** Style sheet → the pages that use it. */
const SHEETS = {
  panel: ['panel', 'popup', 'recovery'],
  card: ['card'],
  options: ['options', 'welcome', 'help', 'policy'],
  editor: ['editor'],
  import: ['import'],
  auskunft: ['auskunft', 'accessibility'],
  caseload: ['caseload', 'practice'],
  planner: ['planner'],
  lookup: ['lookup'],
};

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
  await fitHeight(page, width);
}

/** More rows are drawn where there is more room for them. */
async function fitHeight(page: Page, width: number): Promise<void> {
  for (let height = 0, round = 0; round < 4; round += 1) {
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    if (needed <= height) return;
    height = Math.max(needed, 320);
    await page.setViewportSize({ width, height });
  }
}

/** Runs inside the page: the spacing a user may set. */
function widenText(on: boolean): void {
  const sheet = new CSSStyleSheet();
  if (on)
    sheet.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }',
    );
  document.adoptedStyleSheets = [sheet];
}

/** Runs inside the page: until two frames in a row are alike. Rows that are placed by their heights follow a frame later. */
async function layoutAtRest(): Promise<void> {
  let before = '';
  for (let frame = 0; frame < 100; frame += 1) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const boxes = [...document.body.querySelectorAll('*')].map((each) => each.getBoundingClientRect());
    const now = boxes.map(({ top, left, width, height }) => [top, left, width, height].join(' ')).join();
    if (now === before) return;
    before = now;
  }
}

/** What is wrong with one state at one width, in every look; 320 px are 400 % of a desk's width. */
async function problemsAt(page: Page, name: string, width: number, markup: Set<string>): Promise<string[]> {
  const found: string[] = [];
  await page.emulateMedia(LOOKS.light);
  await show(page, name, width);
  // Names and roles depend on nothing but the markup.
  const html = await page.evaluate(() => document.body.innerHTML);
  if (!markup.has(html)) found.push(...(await structureProblems(page)), ...(await page.evaluate(orderProblems)));
  markup.add(html);
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    const inLook = [...(await page.evaluate(layoutProblems)), ...(await contrastProblems(page, look))];
    found.push(...inLook.map((problem) => `${look}: ${problem}`));
    if (TAKES_PICTURES) {
      await page.screenshot({ path: join(OUTPUT, `${name}--${look}-${width}.png`), caret: 'initial' });
    }
  }
  await page.emulateMedia(LOOKS.light);
  if (width === NARROWEST) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate(widenText, true);
    await page.evaluate(layoutAtRest);
    await fitHeight(page, width);
    found.push(...(await page.evaluate(layoutProblems)).map((problem) => `text spacing of WCAG 1.4.12: ${problem}`));
    await page.evaluate(widenText, false);
  }
  await page.setViewportSize({ width, height: 480 });
  // Then the browser shows the focus as it does to people who use keys.
  await page.keyboard.press('F9');
  return [...found, ...(await page.evaluate(focusProblems))];
}

it('has states of every page of the extension', async () => {
  const pages = await readdir(join(import.meta.dirname, '../../entrypoints'), { withFileTypes: true, recursive: true });
  const built = pages.flatMap(({ name, parentPath }) => (name === 'index.html' ? [basename(parentPath)] : []));
  // The store's host shows nothing; the side panel's states are named after its body.
  const shown = built.filter((page) => page !== 'vault').map((page) => (page === 'sidepanel' ? 'panel' : page));
  expect(Object.values(SHEETS).flat().sort()).toEqual(shown.sort());
});

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
    put('div', '', { display: 'flex', flexDirection: 'row-reverse' });
    document.body.lastElementChild?.append(document.createElement('input'), 'verkehrt');
    put('button', 'eilig', { top: '240px', height: '30px', transition: 'left 1s' });
    put('button', 'ohne Ring', { top: '440px', height: '30px', left: '40px', outline: 'none' });
    put('button', 'darunter', { top: '500px', height: '30px', left: '40px' });
    put('div', '', { top: '480px', width: '300px', height: '80px', background: '#fff', zIndex: '2' });
    put('button', 'am Rand', { top: '580px', height: '30px' });
    put('p', 'blass', { top: '400px', color: '#bbb', background: '#fff', forcedColorAdjust: 'none' });
  });
  await page.evaluate(axeSource);
  const found = [...(await page.evaluate(layoutProblems)), ...(await contrastProblems(page, 'light'))];
  found.push(...(await page.evaluate(orderProblems)));
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await contrastProblems(page, 'forced')).map((problem) => `forced: ${problem}`));
  await page.keyboard.press('F9');
  found.push(...(await page.evaluate(focusProblems)));
  const all = found.join('\n');
  await page.close();
  const planted = [
    'overlap: p',
    'target 12 × 12',
    'cut off: p',
    'page wider',
    'color-contrast: <p',
    'forced: color-contrast: <p',
    'reduced motion“: button. „eilig',
    'drawn in another order than the keys go: div. „verkehrt',
    'no ring: button. „ohne Ring',
    'hidden below something: button. „darunter',
    'ring cut at the edge: button. „am Rand',
  ];
  for (const problem of planted) expect(all).toContain(problem);
});

describe.each(Object.entries(SHEETS))('states of %s', (sheet, pages) => {
  let context: BrowserContext;
  let page: Page;
  let names: string[];
  const policyReports: string[] = [];

  beforeAll(async () => {
    context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && policyReports.push(message.text()));
    page.on('pageerror', (error) => policyReports.push(String(error)));
    await page.goto(`${gallery.url}/${sheet}.html`);
    await page.evaluate(axeSource);
    names = await page.evaluate((wanted) => window.gallery.names(wanted), pages);
  });
  afterAll(() => context.close());

  it('are in no look and at no width cut off, covered, too small, too pale, without a name or without a focus', async () => {
    expect(names.length).toBeGreaterThan(3);
    const problems: Record<string, string[]> = {};
    for (const name of names) {
      const markup = new Set<string>();
      for (const width of [NARROW.includes(sheet) ? 360 : 1280, NARROWEST]) {
        const found = await problemsAt(page, name, width, markup);
        if (found.length > 0) problems[`${name} at ${width} px`] = found;
      }
    }
    expect(problems).toEqual({});
  }, 600_000);

  it('work under the policy of the extension', () => {
    expect(policyReports).toEqual([]);
  });
});
