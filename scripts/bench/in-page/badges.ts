/** Runs in the measured page: our layer over a long list, and the least that draws as many marks. */

import { Layer } from '../../../lib/overlay/layer';
import css from '../../../lib/overlay/style.css?inline';
import { SHAPES } from '../../../lib/shapes';
import type { BadgeLine } from '../../../lib/view';

const LOOK = { css, shapes: SHAPES };
const TEXT = 'Kontakt bis 30.11.';
const LINE: BadgeLine = {
  segments: [{ kind: 'contact', tone: 'neutral', icon: 'upcoming', text: TEXT, short: 'bis 30.11.', full: TEXT }],
  derived: false,
};

const names = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.n span')];
/** Two frames later everything is painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

/** Our layer with one line per row, painted. @param count rows from the top of the list */
export async function drawOurs(count: number): Promise<void> {
  const subjects = names()
    .slice(0, count)
    .map((anchor) => ({ line: LINE, anchor, row: anchor.closest('tr') }));
  const layer = new Layer(LOOK);
  // As in use: in the page before there is something to draw.
  layer.mount();
  layer.draw(subjects, 'bottomRight', true);
  await painted();
}

/** One element with one shadow root and a text at each name, painted. */
export async function drawBare(count: number): Promise<void> {
  const host = document.createElement('div');
  host.style.cssText = 'all:initial;position:fixed;inset:0;pointer-events:none';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('div{position:fixed;left:0;top:0;padding:2px 8px;border:1px solid;font:13px sans-serif}');
  root.adoptedStyleSheets = [sheet];
  const boxes = names()
    .slice(0, count)
    .map((name) => name.getBoundingClientRect());
  for (const { right, top } of boxes) {
    const mark = document.createElement('div');
    mark.textContent = TEXT;
    mark.style.translate = `${right}px ${top}px`;
    root.append(mark);
  }
  document.documentElement.append(host);
  await painted();
}

/** The badge beside the name in the heading, drawn anew as after a change of customer, with its layout. */
export function redrawOne(times: number): void {
  const layer = new Layer(LOOK);
  layer.mount();
  const anchor = document.querySelector('h1');
  for (let i = 0; i < times; i++) {
    layer.draw([{ line: LINE, anchor, row: null }], 'bottomRight', true);
    layer.host.getBoundingClientRect();
  }
}

/** One text at one place, drawn anew with its layout. */
export function redrawBare(times: number): void {
  const host = document.createElement('div');
  host.style.cssText = 'all:initial;position:fixed;inset:0 auto auto 0;pointer-events:none';
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  const name = document.querySelector('h1');
  for (let i = 0; i < times; i++) {
    const box = name?.getBoundingClientRect();
    const mark = document.createElement('div');
    mark.textContent = TEXT;
    mark.style.translate = `${box?.right ?? 0}px ${box?.top ?? 0}px`;
    root.replaceChildren(mark);
    mark.getBoundingClientRect();
  }
}
