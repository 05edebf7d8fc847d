import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { overdueRows } from './guest-host/overdue-rows.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { until } from './support/until.ts';

const PICTURES = 'test-output/frames';
const ROWS = overdueRows(40, localToday());
const LABELS = Object.keys(ROWS[0] ?? {}).filter((label) => label !== 'days') as (keyof (typeof ROWS)[number])[];
const [PERSON] = ROWS;
if (!PERSON) throw new Error('rows are needed');

const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Fachverfahren</title>${head}</head>${body}</html>`;
const cells = (row: (typeof ROWS)[number]): string =>
  LABELS.map((label) => `<td${label === 'Name' ? ` data-days="${row.days}"` : ''}>${row[label]}</td>`).join('');
const LIST = html(
  `<body><table><thead><tr>${LABELS.map((label) => `<th>${label}</th>`).join('')}</tr></thead><tbody>${ROWS.map(
    (row) => `<tr>${cells(row)}</tr>`,
  ).join('')}</tbody></table></body>`,
  '<style>td,th{height:32px;padding:0 8px;text-align:left;white-space:nowrap}th{position:sticky;top:0;background:#ddd}td:nth-child(2){width:300px}</style>',
);
const RECORD = html(
  `<body><h2 data-days="${PERSON.days}" style="margin:30px">${PERSON.Name}</h2><dl>${LABELS.map(
    (label) => `<dt>${label}</dt><dd>${PERSON[label]}</dd>`,
  ).join('')}</dl></body>`,
);
const PAGES = new Map([
  ['/liste', LIST],
  ['/akte', RECORD],
  ['/leer', html('<body>Menü</body>')],
  [
    '/liste-im-rahmen',
    html(
      '<body style="margin:0"><p style="height:60px">Kopf der Anwendung</p><iframe src="/liste" style="width:1150px;height:420px;border:5px solid #999;margin-left:37px"></iframe><p style="height:900px">Fuß</p></body>',
    ),
  ],
  [
    '/rahmenseite',
    html('<frameset rows="80,*"><frame src="/leer"><frame src="/innen"></frameset>').replace('<!doctype html>', ''),
  ],
  ['/innen', html('<frameset cols="220,*"><frame src="/leer"><frame src="/akte"></frameset>')],
  [
    '/verkleinert',
    html(
      '<body><iframe src="/akte" style="width:900px;height:500px;transform:scale(.7);transform-origin:0 0"></iframe></body>',
    ),
  ],
  ['/dialog', html('<body><dialog><iframe src="/akte" style="width:900px;height:400px"></iframe></dialog></body>')],
]);

interface Look {
  /** Names in full view, by what their badge must say, with what stands at their height: distance to the text, middles apart. */
  names: { days: string; says: string[]; gap: number; off: number }[];
  lines: number;
  /** Lines that leave the frames or lie over a head. */
  astray: number;
  docked: number;
}

/** Runs inside the browser: names in all frames and the lines of ours beside them, in one system of coordinates. */
function lookIntoFrames(root: ShadowRoot): Look {
  const lines = [...root.querySelectorAll<HTMLElement>('.line:not([hidden])')].map((line) => ({
    box: line.getBoundingClientRect(),
    days: /seit (\d+) Tag/.exec(line.querySelector('button')?.getAttribute('aria-label') ?? '')?.[1] ?? '?',
  }));
  const names: Look['names'] = [];
  const inside = new Set<unknown>();
  const visit = (page: Document, x: number, y: number, view: DOMRect): void => {
    const head = page.querySelector('th')?.getBoundingClientRect().bottom ?? 0;
    for (const name of page.querySelectorAll<HTMLElement>('[data-days]')) {
      const range = page.createRange();
      range.selectNodeContents(name);
      const text = range.getBoundingClientRect();
      const middle = (text.top + text.bottom) / 2 + y;
      const beside = lines.filter(({ box }) => box.top < middle && box.bottom > middle);
      for (const line of beside) {
        const { left, right, top, bottom } = line.box;
        if (left >= view.left && right <= view.right && top >= Math.max(view.top, y + head) && bottom <= view.bottom)
          inside.add(line);
      }
      if (text.top < head + 6 || text.bottom + y > view.bottom - 6) continue;
      const [own] = beside;
      names.push({
        days: name.dataset.days ?? '',
        says: beside.map(({ days }) => days),
        gap: own ? Math.round(own.box.left - (text.right + x)) : -1,
        off: own ? Math.abs((own.box.top + own.box.bottom) / 2 - middle) : 99,
      });
    }
    for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
      const { left, top } = frame.getBoundingClientRect();
      const [fx, fy] = [x + left + frame.clientLeft, y + top + frame.clientTop];
      if (frame.contentDocument)
        visit(frame.contentDocument, fx, fy, new DOMRect(fx, fy, frame.clientWidth, frame.clientHeight));
    }
  };
  visit(root.ownerDocument, 0, 0, new DOMRect(0, 0, innerWidth, innerHeight));
  return {
    names,
    lines: lines.length,
    astray: lines.length - inside.size,
    docked: root.querySelectorAll('.line[data-docked]').length,
  };
}

describe.each(['chromium', 'firefox'] as BrowserKind[])('badges for what frames show in %s', (kind) => {
  let pages: PageServer;
  let session: BrowserSession;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    pages = await servePages(PAGES);
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  /** Waits until every name in full view has its own line, right beside it, and there is no other. */
  const settled = (page: PageView): Promise<Look> =>
    until('a line beside each name', async () => {
      const look = await page.inOverlay(lookIntoFrames);
      const right = look?.names.every(
        ({ days, says, gap, off }) => says.join() === days && gap > 0 && gap < 260 && off <= 2,
      );
      if (!look?.lines || !right || look.astray) throw new Error(JSON.stringify(look));
      return look;
    });

  it('a list in a frame: beside each name, also after the frame, the page and the window have moved', async () => {
    const page = await session.openPage(`${pages.url}/liste-im-rahmen`);
    const look = await settled(page);
    expect(look).toMatchObject({ lines: look.names.length, docked: 0 });
    expect(look.names.length).toBeGreaterThan(8);
    await page.screenshot(join(PICTURES, `list-${kind}.png`));
    const scrolls: (() => void)[] = [
      () => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 333),
      () => scrollTo(0, 45),
      () => {
        const frame = document.querySelector('iframe');
        if (frame) frame.style.height = '250px';
      },
    ];
    let first = look.names[0]?.days;
    for (const [at, scroll] of scrolls.entries()) {
      await page.evaluate(scroll);
      const then = await settled(page);
      expect(then.docked).toBe(0);
      if (at === 0) expect(then.names[0]?.days).not.toBe(first);
      first = then.names[0]?.days;
    }
    await page.close();
  });

  it.each(['rahmenseite', 'dialog'])('%s: a record in a frame has its line beside the name', async (name) => {
    const page = await session.openPage(`${pages.url}/${name}`);
    if (name === 'dialog') await page.evaluate(() => document.querySelector('dialog')?.showModal());
    const look = await settled(page);
    expect(look).toMatchObject({ lines: 1, docked: 0 });
    await page.screenshot(join(PICTURES, `${name}-${kind}.png`));
    await page.close();
  });

  it('a frame that is drawn smaller than it is: the line is docked, not misplaced', async () => {
    const page = await session.openPage(`${pages.url}/verkleinert`);
    const look = await until('a docked line', async () => {
      const seen = await page.inOverlay(lookIntoFrames);
      if (!seen?.lines) throw new Error(JSON.stringify(seen));
      return seen;
    });
    expect(look).toMatchObject({ lines: 1, docked: 1 });
    await page.close();
  });
});
