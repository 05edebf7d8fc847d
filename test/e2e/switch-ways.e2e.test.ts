import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { type Sample, takeSamples } from './support/frame-sampler.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { pause, until } from './support/until.ts';
import { BADGES, OVERDUE, pageWith, RECENT, recordOf } from './switch-host/two-customers.ts';

const TODAY = localToday().split('-').reverse().join('.');
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];
const first = recordOf(OVERDUE, TODAY);
const second = recordOf(RECENT, TODAY);

/** Pages that show the first customer. */
const PAGES = new Map([
  ['/akte', pageWith(first)],
  ['/zweite', pageWith(second)],
  ['/rahmen', pageWith('<iframe src="/akte" width="900" height="400"></iframe>')],
  ['/leer', pageWith('')],
  ['/huelle', pageWith(`<fall-akte>${first}</fall-akte>`)],
  [
    '/rahmenseite',
    '<!doctype html><html lang="de"><title>Akte</title><frameset cols="200,*"><frame src="/leer"><frame src="/akte"></frameset></html>',
  ],
  ['/lager', pageWith(`<section>${first}</section><div id="lager" hidden>${second}</div>`)],
  [
    '/uhr',
    pageWith(`${first}<p id="uhr"></p><script>setInterval(() => { uhr.textContent = Date.now(); }, 16)</script>`),
  ],
  [
    '/rueckkehr',
    `${pageWith(first)}<script>addEventListener('pagehide', () => { window.isBack = false; });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.querySelector('main').innerHTML = ${JSON.stringify(second)};
      window.isBack = true;
    })</script>`,
  ],
]);

/** What happens in the page; it gets the second customer's record. Null: from then on nobody can be read. */
const WAYS: [what: string, path: string, act: (record: string) => unknown, shows: string | null][] = [
  [
    'a page written anew',
    '/akte',
    (record) => {
      document.open();
      document.write(`<!doctype html><html lang="de"><title>Akte</title><main>${record}</main></html>`);
      document.close();
    },
    RECENT,
  ],
  [
    'a frame written anew',
    '/rahmen',
    (record) => {
      const inner = document.querySelector('iframe')?.contentDocument as Document;
      inner.open();
      inner.write(`<!doctype html><html lang="de"><title>Akte</title><main>${record}</main></html>`);
      inner.close();
    },
    RECENT,
  ],
  [
    'a frame that goes to another origin',
    '/rahmen',
    () => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      frame.src = `http://localhost:${location.port}/zweite`;
    },
    null,
  ],
  [
    'a frame of a frameset',
    '/rahmenseite',
    () => {
      (document.querySelectorAll('frame')[1] as HTMLFrameElement).src = '/zweite';
    },
    RECENT,
  ],
  [
    'a shadow root that is attached later',
    '/huelle',
    (record) => {
      const go = document.querySelector('#go') as HTMLElement;
      go.onclick = () => {
        const root = document.querySelector('fall-akte')?.attachShadow({ mode: 'open' });
        if (root) root.innerHTML = record;
      };
      go.click();
    },
    RECENT,
  ],
  [
    'records that change places',
    '/lager',
    () => {
      const [shown, stored] = [document.querySelector('section'), document.querySelector('#lager')];
      const [one, two] = [shown?.firstElementChild, stored?.firstElementChild];
      if (one && two) {
        stored?.append(one);
        shown?.append(two);
      }
    },
    RECENT,
  ],
  [
    'a record that is moved in the page',
    '/lager',
    () => {
      document.querySelector('main')?.append(document.querySelector('section') as Element);
    },
    OVERDUE,
  ],
  [
    'there and back at once',
    '/akte',
    (record) => {
      const main = document.querySelector('main') as Element;
      const before = main.innerHTML;
      main.innerHTML = record;
      return new Promise((done) =>
        setTimeout(() => {
          main.innerHTML = before;
          done(true);
        }, 50),
      );
    },
    OVERDUE,
  ],
  [
    'a record whose number comes last, a while after her data',
    '/akte',
    (record) => {
      const main = document.querySelector('main') as Element;
      const next = document.createElement('div');
      next.innerHTML = record.replace('arbeitslos', 'arbeitsuchend');
      const [shown, coming] = [main, next].map((place) => [...place.querySelectorAll('dd')]);
      // All but the person herself, and these later.
      for (const [index, value] of (shown ?? []).entries()) {
        if (index > 2) value.textContent = coming?.[index]?.textContent ?? '';
      }
      return new Promise((done) =>
        setTimeout(() => {
          main.innerHTML = record;
          done(true);
        }, 1200),
      );
    },
    RECENT,
  ],
  [
    'a record that is replaced in every frame for a while',
    '/akte',
    (record) => {
      const main = document.querySelector('main') as Element;
      const both = [main.innerHTML, record];
      return new Promise((done) => {
        let left = 61;
        const next = (): void => {
          main.innerHTML = both[left % 2] ?? '';
          left -= 1;
          if (left) requestAnimationFrame(next);
          else done(true);
        };
        next();
      });
    },
    RECENT,
  ],
  [
    'a page written anew after its record was replaced in every frame',
    '/akte',
    (record) => {
      const main = document.querySelector('main') as Element;
      const before = main.innerHTML;
      return new Promise((done) => {
        let left = 30;
        const next = (): void => {
          main.innerHTML = before;
          left -= 1;
          if (left) {
            requestAnimationFrame(next);
            return;
          }
          document.open();
          document.write(`<!doctype html><html lang="de"><title>Akte</title><main>${record}</main></html>`);
          document.close();
          done(true);
        };
        next();
      });
    },
    RECENT,
  ],
  [
    'a page that never rests',
    '/uhr',
    (record) => {
      (document.querySelector('main dl') as Element).outerHTML = record;
    },
    RECENT,
  ],
];

/** What a document in a frame gives way to. */
const LEAVING: [how: string, path: string, act: () => void][] = [
  [
    'a frame of a frameset',
    '/rahmenseite',
    () => {
      (document.querySelectorAll('frame')[1] as HTMLFrameElement).src = '/leer';
    },
  ],
  [
    'a frame that goes elsewhere',
    '/rahmen',
    () => {
      (document.querySelector('iframe') as HTMLIFrameElement).src = '/leer';
    },
  ],
  ['a frame that is removed', '/rahmen', () => document.querySelector('iframe')?.remove()],
];

/**
 * Runs inside the browser with our shadow root: counts our lines at the moment a frame's document leaves. What is read in the
 * tasks after it may already be the next one.
 */
function countAtLeaving(root: ShadowRoot): void {
  const frame = [...root.ownerDocument.querySelectorAll<HTMLIFrameElement>('iframe,frame')].at(-1);
  const scope = globalThis as { fallblickLeft?: number };
  delete scope.fallblickLeft;
  frame?.contentWindow?.addEventListener('pagehide', () => {
    scope.fallblickLeft = root.querySelectorAll('.line:not([hidden])').length;
  });
}

const leftLines = (): number | undefined => (globalThis as { fallblickLeft?: number }).fallblickLeft;

/** Ways to another customer that a random walk on one page does not take. */
describe.each(BROWSERS)('rare ways to another customer in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;
  let wrong: string[] = [];

  beforeAll(async () => {
    server = await servePages(PAGES);
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    page = await session.openPage(`${server.url}/leer`);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const isRight = ({ number, lines }: Sample): boolean => lines.length === 1 && !!BADGES[number]?.test(lines[0] ?? '');

  /** Frames painted since the last look, and what stands now. */
  async function look(): Promise<Sample | null> {
    const taken = await page.inOverlay(takeSamples);
    const painted = [...(taken?.painted ?? []), ...(taken ? [taken.now] : [])];
    wrong.push(...painted.filter((each) => each.lines.length && !isRight(each)).map((each) => JSON.stringify(each)));
    return taken?.now ?? null;
  }

  /** @throws when the right badge does not come, or a wrong one is seen before or shortly after */
  async function expectBadge(number: string | null): Promise<void> {
    const end = Date.now() + 20_000;
    const isThere = (now: Sample | null): boolean =>
      number === null ? !now?.lines.length : now !== null && now.number === number && isRight(now);
    const come = async (): Promise<Sample | null> => {
      let now = await look();
      while (Date.now() < end && !isThere(now)) {
        await pause(30);
        now = await look();
      }
      return now;
    };
    await come();
    await pause(400);
    // A page that moves on may have it drawn anew just now; where nobody can be read nothing comes any more.
    const now = number === null ? await look() : await come();
    expect(wrong).toEqual([]);
    expect({ number: now?.lines.length ? now.number : null }).toEqual({ number });
  }

  async function showFirst(path: string): Promise<void> {
    wrong = [];
    await page.goto(`${server.url}${path}`);
    await expectBadge(OVERDUE);
  }

  it.each(WAYS)('%s', async (_, path, act, shows) => {
    await showFirst(path);
    await page.evaluate(act, second);
    await expectBadge(shows);
  });

  it.each(LEAVING)('no line is left of %s, not even for a task', async (_, path, act) => {
    await showFirst(path);
    await page.inOverlay(countAtLeaving);
    await page.evaluate(act);
    await expectBadge(null);
    await until('the frame has left', async () => typeof (await page.inOverlay(leftLines)) === 'number');
    expect(await page.inOverlay(leftLines)).toBe(0);
  });

  it('takes clicks on its line also after the page was written anew', async () => {
    await showFirst('/akte');
    await page.evaluate((html: string) => {
      document.open();
      document.write(html);
      document.close();
    }, pageWith(second));
    await expectBadge(RECENT);
    await page.clickOverlay('button');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum');
  });

  it('a reload that brings another customer', async () => {
    await showFirst('/akte');
    PAGES.set('/akte', pageWith(second));
    await page.reload();
    PAGES.set('/akte', pageWith(first));
    await expectBadge(RECENT);
  });

  it('the way back to a page that was kept, and to one that shows somebody else by then', async () => {
    await showFirst('/akte');
    await page.goto(`${server.url}/zweite`);
    await expectBadge(RECENT);
    await page.evaluate(() => history.back());
    await expectBadge(OVERDUE);
    await showFirst('/rueckkehr');
    await page.goto(`${server.url}/leer`);
    await page.evaluate(() => history.back());
    // Firefox has the document that was kept back before the page is told of it.
    await page.waitFor(
      'page before',
      () => location.pathname === '/rueckkehr' && (window as unknown as { isBack: boolean }).isBack,
    );
    const shown = await page.evaluate(() => document.querySelector('[data-number]')?.textContent ?? '');
    await expectBadge(shown);
  });

  it('a swap behind another tab', async () => {
    await showFirst('/akte');
    const other = await session.openPage(`${server.url}/leer`);
    await page.evaluate((record: string) => {
      (document.querySelector('main') as Element).innerHTML = record;
    }, second);
    await pause(500);
    await page.bringToFront();
    await expectBadge(RECENT);
    await other.close();
  });
});
