// @vitest-environment happy-dom
/**
 * The core finds the labels, the reader that is injected for what stands at them goes on with what was found. Where the page
 * has moved in between it is searched anew: what stood there is nobody's any more. The real controller and watch over a page
 * of one element; only what reads, draws and answers is stood in for.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startOverlay } from '../../lib/overlay/controller';
import type { Drawing } from '../../lib/overlay/drawing';
import { parts } from '../../lib/overlay/parts';

const page = vi.hoisted(() => ({
  end: new AbortController(),
  /** The reader comes. */
  inject: (): void => {},
  /** What each answer of the reader was read from: what the core had found, or a search of its own. */
  readFrom: [] as ('found' | 'page')[],
  /** All lines that were drawn. */
  lines: [] as string[],
}));

vi.mock('../../lib/overlay/background-link', () => ({
  get life() {
    return page.end;
  },
  ask: (name: string, { part }: { part?: string } = {}) =>
    part === 'reader'
      ? new Promise<void>((resolve) => {
          page.inject = resolve;
        })
      : Promise.resolve(
          name === 'configure' ? { recipe: {}, corner: 'right', look: {} } : name === 'assess' ? [{}] : null,
        ),
  answerBackground: () => {},
}));
vi.mock('../../lib/site/collect-page', () => ({
  collectPage: (_root: Document, _recipe: unknown, given: object, _onRoots: unknown, found?: { element: Element }) => {
    const element = found?.element ?? document.querySelector('b');
    if (!element) return { page: 'none' };
    if (!('reader' in given)) return { page: 'none', needs: 'reader', found: { element } };
    page.readFrom.push(found ? 'found' : 'page');
    const seen = element.textContent;
    const is = [{ raw: seen, weight: 1, rank: 0 }];
    const values = { customerNumber: is, name: is, lastTalk: is };
    const keys = [{ field: 'customerNumber', element, seen, read: () => element.textContent }];
    return { page: 'detail', person: { values, members: [] }, anchor: element, keys };
  },
}));
vi.mock('../../lib/site/visible', () => ({ isRendered: () => true, isShown: () => true, forgetBoxes: () => {} }));

const drawing = {
  host: document.createElement('i'),
  mount: () => {},
  draw: (reading) => {
    page.lines.push((reading.page === 'detail' && reading.anchor?.textContent) || '');
  },
  clear: () => {},
  refresh: () => {},
  hasMoved: () => false,
  closeCard: () => {},
} as Partial<Drawing> as Drawing;

class Silent {
  observe(): void {}
  disconnect(): void {}
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
async function inject(): Promise<void> {
  parts.reader = () => ({ page: 'none' });
  page.inject();
  await wait(1000);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('ResizeObserver', Silent);
  vi.stubGlobal('PerformanceObserver', Silent);
  page.end = new AbortController();
  page.readFrom = [];
  page.lines = [];
  parts.drawing = () => drawing;
  document.body.innerHTML = '<main><b>A</b></main>';
  await startOverlay();
  await wait(200);
  expect(page.lines).toEqual([]);
});
afterEach(() => {
  page.end.abort();
  delete parts.reader;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('the reader goes on with what was found in a page that stands unmoved', async () => {
  await inject();
  expect(page.readFrom[0]).toBe('found');
  expect(page.lines).toEqual(['A']);
});

it('what was found is dropped where the page has moved before the reader came', async () => {
  const next = document.createElement('b');
  next.textContent = 'B';
  document.querySelector('main')?.replaceChildren(next);
  await inject();
  expect(page.readFrom).not.toContain('found');
  expect(page.lines).toEqual(['B']);
});
