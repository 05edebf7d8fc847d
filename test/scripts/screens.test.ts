// @vitest-environment happy-dom
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { STATES } = await import('../e2e/gallery/states');

const DOCS = join(import.meta.dirname, '../../docs');
const SHOTS = join(DOCS, 'screenshots');
const MEGABYTE = 1_000_000;

it('the overview shows every state of every page, each with a picture, and no picture is left over', async () => {
  const page = await readFile(join(DOCS, 'screens.md'), 'utf8');
  const shown = [...page.matchAll(/src="screenshots\/states\/([^"]+)"/g)].map(([, file]) => file ?? '');
  const light = shown.map((file) => file.replace(/\.webp$/, '')).filter((name) => !/-(dark|forced)$/.test(name));
  expect(light.toSorted()).toEqual(Object.keys(STATES).toSorted());
  expect(shown.toSorted()).toEqual((await readdir(join(SHOTS, 'states'))).toSorted());
});

it('the pictures stay small', async () => {
  const files = await readdir(SHOTS, { recursive: true, withFileTypes: true });
  const pictures = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(pictures.map(async (file) => (await stat(file)).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6 * MEGABYTE);
});
