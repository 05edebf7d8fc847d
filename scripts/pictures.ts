/**
 * `npm run pictures`: takes a picture of every state of every page (test/e2e/gallery) into docs/screenshots/states and writes the
 * overview docs/screens.md. ImageMagick must be there: it makes them WebP with the 48 colours that are nearest, a fifth of a PNG.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveGallery } from '../test/e2e/gallery/build-gallery.ts';
import { LOOKS, openStage, SHEETS, showState, usualWidth } from '../test/e2e/gallery/stage.ts';
import { type Shown, screensPage } from './pictures/screens-page.ts';
import { ROOT } from './tools.ts';

const FOLDER = join(ROOT, 'docs/screenshots/states');
/** Shown in every look; the tests look at all of them in all. */
const IN_ALL_LOOKS = [
  'specimen',
  'card-overdue',
  'panel-case',
  'panel-closing-joint',
  'panel-locked',
  'panel-plan',
  'popup-case',
  'caseload-grouped',
  'planner-open',
  'lookup-ticks',
  'welcome-half',
];
/** A state of one part of a long page: only this part is shown. */
const PARTS: [state: RegExp, part: string][] = [
  [/^options-adapter-/, '#adapters'],
  [/^options-backup-/, '#backup'],
  [/^options-override/, '#overrides'],
  [/^options-pack-/, '#rules'],
  [/^options-retention/, '#retention'],
  [/^options-vault-/, '#protection'],
  [/^options-own$/, '#display'],
  [/^options-empty$/, '#number'],
  [/^caseload-(delete|end-refused|export|follow-up|give|handover|rank)$/, 'dialog'],
];

/** Only what stands at the top is different, or the rest is more of the same; in px. */
const TOPS = /^(options-(managed|refused|site-refused|no-site-allowed)|help-organisation|sap-(duties-resting|rules))$/;
const TOP = 900;

const gallery = await serveGallery();
const browser = await openStage();
try {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const shown: Shown[] = [];
  for (const [sheet, pages] of Object.entries(SHEETS)) {
    const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${gallery.url}/${sheet}.html`);
    for (const of of pages) {
      const names = await page.evaluate((wanted) => window.gallery.names([wanted]), of);
      for (const name of names) {
        const looks = IN_ALL_LOOKS.includes(name) ? (['light', 'dark', 'forced'] as const) : (['light'] as const);
        for (const look of looks) await takePicture(page, name, look, usualWidth(sheet));
        shown.push({ page: of, name, looks: [...looks], wide: usualWidth(sheet) > 400 });
      }
    }
    await context.close();
  }
  await writeFile(join(ROOT, 'docs/screens.md'), screensPage(shown));
  makeSmall(await readdir(FOLDER));
  console.log(`${shown.length} states in docs/screenshots/states`);
} finally {
  await browser.close();
  await gallery.close();
}

async function takePicture(page: Page, name: string, look: keyof typeof LOOKS, width: number): Promise<void> {
  await page.emulateMedia(LOOKS.light);
  await showState(page, name, width);
  await page.emulateMedia(LOOKS[look]);
  const path = join(FOLDER, `${name}${look === 'light' ? '' : `-${look}`}.png`);
  const part = PARTS.find(([state]) => state.test(name))?.[1];
  if (part) await page.locator(part).first().screenshot({ path });
  else if (TOPS.test(name)) await page.screenshot({ path, clip: { x: 0, y: 0, width, height: TOP } });
  else await page.screenshot({ path });
}

function makeSmall(pictures: string[]): void {
  const webp = ['-define', 'webp:lossless=true', '-define', 'webp:method=6'];
  for (const picture of pictures) {
    const file = join(FOLDER, picture);
    execFileSync('convert', [
      file,
      '+dither',
      '-quantize',
      'Lab',
      '-colors',
      '28',
      ...webp,
      file.replace(/png$/, 'webp'),
    ]);
    rmSync(file);
  }
}
