// @vitest-environment happy-dom
/**
 * While a page goes on replacing a record, its changes are left unseen for up to 240 ms. Whoever asks for a reading in that
 * time: no line may come of it that the page could not be seen leaving. The real controller and watch over a page of one
 * element; only what reads, draws and answers is stood in for.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startOverlay } from '../../lib/overlay/controller';
import type { Drawing } from '../../lib/overlay/drawing';
import { parts } from '../../lib/overlay/parts';

const page = vi.hoisted(() => ({
  end: new AbortController(),
  /** What the background sends. */
  tell: { changed: (): unknown => null, reread: (): unknown => null },
  /** Mutation observers of the document. */
  observers: new Set<object>(),
  /** Whose line is on show. */
  line: '',
  starts: 0,
}));

vi.mock('../../lib/overlay/background-link', () => ({
  get life() {
    return page.end;
  },
  ask: async (name: string) => {
    if (name === 'configure') page.starts += 1;
    return name === 'configure' ? { recipe: {}, corner: 'right', look: {} } : name === 'assess' ? [{}] : null;
  },
  answerBackground: (handlers: typeof page.tell) => {
    page.tell = handlers;
  },
}));
/** A record is one element: its first letter stands for the number, its last one for all other data. */
vi.mock('../../lib/site/collect-page', () => ({
  collectPage: () => {
    const element = document.querySelector('b');
    const seen = element?.textContent ?? '';
    if (!element) return { page: 'none' };
    const is = (raw: string | undefined) => [{ raw, weight: 1, rank: 0 }];
    const values = { customerNumber: is(seen[0]), name: is(seen.at(-1)), lastTalk: is(seen.at(-1)) };
    const read = () => (element.isConnected ? element.textContent : null);
    const keys = [{ field: 'customerNumber', element, seen, read }];
    return { page: 'detail', person: { values, members: [] }, anchor: element, keys };
  },
}));
vi.mock('../../lib/site/visible', () => ({ isRendered: () => true, isShown: () => true, forgetBoxes: () => {} }));

const drawing = {
  host: document.createElement('i'),
  mount: () => {},
  draw: (reading) => {
    page.line = (reading.page === 'detail' && reading.anchor?.textContent) || '';
  },
  clear: () => {
    page.line = '';
  },
  refresh: () => {},
  hasMoved: () => false,
  closeCard: () => {},
} as Partial<Drawing> as Drawing;

class Observed extends MutationObserver {
  override observe(target: Node, options?: MutationObserverInit): void {
    super.observe(target, options);
    if (target === document) page.observers.add(this);
  }
  override disconnect(): void {
    super.disconnect();
    page.observers.delete(this);
  }
}
class Silent {
  observe(): void {}
  disconnect(): void {}
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('MutationObserver', Observed);
  vi.stubGlobal('ResizeObserver', Silent);
  vi.stubGlobal('PerformanceObserver', Silent);
  page.end = new AbortController();
  parts.drawing = () => drawing;
  document.body.innerHTML = '<main><b>A</b></main>';
  await startOverlay();
  await wait(200);
  expect(page.line).toBe('A');
});
afterEach(() => {
  page.end.abort();
  page.line = '';
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = (): string => document.querySelector('b')?.textContent ?? '';
/** The old element goes, a new one comes. */
function show(record: string): void {
  const element = document.createElement('b');
  element.textContent = record;
  document.querySelector('main')?.replaceChildren(element);
}
/** Looks at each of these ms whether the line is that of a whole record on show. */
async function wait(ms: number): Promise<void> {
  for (let i = 0; i < ms; i++) {
    await vi.advanceTimersByTimeAsync(1);
    if (page.line) expect(page.line).toBe(shown());
    expect(page.line.length).toBeLessThan(2);
  }
}
/** Replaces the record every 4 ms until a break of 240 ms has just begun. */
async function untilBreak(): Promise<void> {
  let breaks = 0;
  for (let i = 0; breaks < 5; i++) {
    expect(i).toBeLessThan(1000);
    const wasSeen = page.observers.size;
    show('BC'[i % 2] ?? '');
    await wait(4);
    if (wasSeen && !page.observers.size) breaks += 1;
  }
  expect(page.line).toBe('');
}

it('a record that comes and goes in the break gets no line, though the background asks for readings', async () => {
  await untilBreak();
  show('A');
  page.tell.changed();
  await wait(130);
  page.tell.changed();
  await wait(20);
  show('D');
  await wait(1000);
  expect(page.line).toBe('D');
});

it('also where all is to be read anew, or the user clicks', async () => {
  await untilBreak();
  show('A');
  page.tell.reread();
  await wait(130);
  window.dispatchEvent(new Event('pointerdown'));
  await wait(20);
  show('D');
  await wait(1000);
  expect(page.line).toBe('D');
});

it.each(['changed', 'reread'] as const)('„%s“ ends the break before it reads', async (what) => {
  await untilBreak();
  expect(page.observers.size).toBe(0);
  page.tell[what]();
  await wait(1);
  expect(page.observers.size).toBe(1);
});

it('what was read before the break is not confirmed by what is read after it', async () => {
  show('B');
  await wait(4);
  show('A');
  await wait(70);
  // Gone for a moment: it is to be read once more.
  show('B');
  show('A');
  await wait(150);
  expect(page.line).toBe('');
  for (let i = 1; page.observers.size; i++) {
    show('AB'[i % 2] ?? '');
    await wait(1);
  }
  show('A');
  while (!page.observers.size) await wait(1);
  const end = performance.now();
  while (!page.line) await wait(1);
  expect(performance.now() - end).toBeGreaterThan(120);
});

it('a record that went unread in the break gives no number to half of the next one', async () => {
  await untilBreak();
  show('D');
  await wait(250);
  show('DE');
  await wait(500);
  show('E');
  await wait(4000);
  expect(page.line).toBe('E');
});

it('a page that is written anew in the break is watched anew', async () => {
  await untilBreak();
  const anew = document.documentElement.cloneNode(true);
  document.documentElement.remove();
  document.append(anew);
  const { starts } = page;
  await wait(1500);
  expect(page.starts).toBe(starts + 1);
  expect(page.line).toBe(shown());
});
