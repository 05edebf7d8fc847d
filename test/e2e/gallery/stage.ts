import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { STEPS } from './steps.ts';

/** One page shows each state in all of them, one after the other. */
export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Style sheet → the pages that use it. */
export const SHEETS: Record<string, string[]> = {
  panel: ['panel', 'popup', 'recovery'],
  card: ['card'],
  options: ['options', 'welcome', 'help', 'policy'],
  editor: ['editor'],
  import: ['import'],
  auskunft: ['auskunft', 'accessibility'],
  caseload: ['caseload', 'practice'],
  planner: ['planner'],
  providers: ['providers'],
  report: ['report'],
  sap: ['sap'],
  lookup: ['lookup'],
};

/** Panel and card are as wide as they open; everything else is a page in a tab of its own, as wide as a desk's. In px. */
export const usualWidth = (sheet: string): number => (sheet === 'panel' || sheet === 'card' ? 360 : 1280);

/** Chromium as the gallery wants it: German, with the fonts that every machine has. */
export async function openStage(): Promise<Browser> {
  const { path } = await findBrowser('chromium');
  return chromium.launch({
    executablePath: path,
    chromiumSandbox: false,
    args: ['--lang=de'],
    // The browser's own date fields speak the language of the environment.
    env: { ...process.env, LANGUAGE: 'de', FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') },
  });
}

/** Brings one state on screen in a window exactly as high as it needs. */
export async function showState(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 640 });
  await page.evaluate((state) => window.gallery.show(state), name);
  await STEPS[name]?.(page);
  await fitHeight(page, width);
}

/** More rows are drawn where there is more room for them. */
export async function fitHeight(page: Page, width: number): Promise<void> {
  for (let height = 0, round = 0; round < 4; round += 1) {
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    if (needed <= height) return;
    height = Math.max(needed, 320);
    await page.setViewportSize({ width, height });
  }
}
