/**
 * „Nachschlagen“ of the built extension: real keys, from the moment at which the browser got each to the frame that shows its
 * result, over all that is shipped and the cases of an encrypted store.
 */
import { loadavg } from 'node:os';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../../test/e2e/support/chromium.ts';
import type { ChromiumPage } from '../../test/e2e/support/chromium-views.ts';
import { buildExtension, extensionDir } from '../build-extension.ts';
import { bundle } from './bundle.ts';
import { type Line, limitLine, median, p95, plainLine } from './line.ts';

const SIZES = [300, 5000];
/** As many as the Handbuch takes. */
const PROVIDERS = 1000;
const LIMIT_MS = 50;
const FIELD = '.lookup-field input';
/** As people type: abbreviations, names, two words, a number, a typing error. Every round is 63 keys. */
const WORDS = ['koopl', 'wv', 'anhoer', 'mueller', 'bg beratung', 'nicht erschienen', '3771', 'widervorlage'];
const ROUNDS = 4;
/** Nobody types faster for long; what the browser does after a key is over by then. */
const BETWEEN_KEYS_MS = 60;

export async function measureLookup(context: BrowserContext, origin: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const cases of SIZES) lines.push(...(await keysOver(cases)));
  const page = await context.newPage();
  await page.goto(`${origin}/empty`);
  await page.addScriptTag({ content: await bundle('lookup') });
  const most = Math.max(...SIZES);
  const index = Number(await page.evaluate(`bench.indexing(${most})`));
  await page.close();
  const what = `Look-up: index of ${most.toLocaleString('en')} cases and 1,000 providers`;
  return [...lines, plainLine({ id: 'lookup-index', what, floor: null, ours: index, unit: 'ms' })];
}

/** In turns with a bare field in the same browser, which is the floor: what else runs on the machine meets both. */
async function keysOver(cases: number): Promise<Line[]> {
  if ((await buildExtension('chromium', 'demo', { quiet: true })) !== 0) throw new Error('the demo build failed');
  const session = await launchChromium({ extensionDir: extensionDir('chromium') });
  try {
    const filling = await session.openExtensionPage('icon/16.png');
    await filling.evaluate(fill, cases, PROVIDERS);
    const { page } = (await session.openExtensionPage('lookup.html')) as ChromiumPage;
    await page.locator(FIELD).fill('aalglatt');
    await page.locator('.hit-group[aria-label^="Fälle"]').waitFor();
    const bare = await session.context.newPage();
    await bare.setContent('<!doctype html><p class="lookup-field"><input></p>');
    for (const each of [page, bare]) await each.evaluate(listen);
    const cdp = await session.context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const work: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await typeWords(page, async (press) => {
        const before = await taskTime(cdp);
        await press();
        work.push((await taskTime(cdp)) - before);
      });
      await typeWords(bare, (press) => press());
    }
    const [ours, floor] = [await timesOf(page), await timesOf(bare)];
    const [load = 0] = loadavg();
    const what = `Look-up over ${cases.toLocaleString('en')} cases and 1,000 providers, ${ours.length} keys to the screen (wall time, load ${load.toFixed(1)})`;
    const line = (name: string, of: (times: number[]) => number): Line =>
      limitLine(
        {
          id: `lookup-${cases}-${name}`,
          what: `${what}: ${name}`,
          floor: { what: 'bare field', value: of(floor) },
          ours: of(ours),
          unit: 'ms',
        },
        LIMIT_MS,
      );
    const cpu = limitLine(
      {
        id: `lookup-${cases}-cpu`,
        what: `Look-up over ${cases.toLocaleString('en')} cases, main thread's CPU per key: p95`,
        floor: null,
        ours: p95(work),
        unit: 'ms',
      },
      LIMIT_MS,
    );
    return [line('median', median), line('p95', p95), cpu];
  } finally {
    await session.close();
  }
}

/** @param around is given each key to press */
async function typeWords(page: Page, around: (press: () => Promise<void>) => Promise<void>): Promise<void> {
  await page.bringToFront();
  for (const word of WORDS) {
    await page.locator(FIELD).fill('');
    for (const letter of word) {
      await around(async () => {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        await page.waitForTimeout(BETWEEN_KEYS_MS);
      });
    }
  }
}

/** Of the page's main thread, in ms of its CPU: script, style, layout, paint. */
async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** @throws Error where a key was not measured, or only before its result was there */
async function timesOf(page: Page): Promise<number[]> {
  const { times, late } = await page.evaluate(() => (globalThis as unknown as { keys: Keys }).keys);
  if (times.length !== ROUNDS * WORDS.join('').length) throw new Error(`${times.length} keys were measured`);
  if (late > 0) throw new Error(`${late} results came after the frame that was measured`);
  return times;
}

interface Keys {
  times: number[];
  /** Keys whose result was not yet there in the frame that was measured. */
  late: number;
}

// What follows runs in the page, so each function stands alone.

/** Takes invented cases on as an import does, in pieces. */
async function fill(count: number, providers: number): Promise<void> {
  const ask = async (name: string, data: object): Promise<void> => {
    const reply: { ok: boolean; fault?: string; data?: { ok: boolean; message?: string } } =
      await chrome.runtime.sendMessage({ to: 'background', name, data });
    if (!reply?.ok || !reply.data?.ok) throw new Error(reply?.data?.message ?? reply?.fault ?? 'no answer');
  };
  const first = ['Jürgen', 'Ayşe', 'Katarzyna', 'Sören', 'Mandy', 'Ömer', 'Käthe', 'Ivan', 'Zoë', 'Luis'];
  const parts = ['Müll', 'Schäf', 'Öz', 'Wagn', 'Gross', 'Klein', 'Sommer', 'Winter', 'Berg', 'Aalglatt'];
  const ends = ['er', 'mann', 'demir', 'stein', 'bach', 'hoff', 'ski', 'ow', 'sen', 'brink'];
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const cases = Array.from({ length: count }, (_, at) => ({
    customerNumber: `214D${String(at * 37).padStart(6, '0')}`,
    name: `${parts[at % 10]}${ends[(at * 7) % 10]}${at % 97}, ${first[(at * 3) % 10]}`,
    benefitUnitNumber: null,
    birthDate: null,
    lastTalk: day(at % 90),
    nextAppointment: null,
    planConcluded: day(at % 300),
    team: 'ue25',
    status: 'alo',
    marketDistance: 'near',
    profile: null,
    unread: [],
  }));
  const columns = ['customerNumber', 'name', 'team', 'profile', 'status', 'lastTalk', 'planConcluded'];
  const piece = { id: 'bench', system: 'https://fall.example', seenOn: day(0), columns };
  for (let at = 0; at < count; at += 2000) await ask('stageImport', { ...piece, cases: cases.slice(at, at + 2000) });
  await ask('commitImport', { id: 'bench', count });
  const provider = {
    ...{ code: '', concept: '', address: '', way: '', openingHours: 'Mo bis Do 9–12 Uhr', waitingWeeks: 3 },
    ...{ languages: 'Deutsch, Türkisch', accessibility: null, accessibilityNote: '' },
    ...{ agreement: null, agreementUntil: null, checkedOn: null, contacts: [], services: ['debtCounselling'] },
    offers: 'Haushaltsplan, Verhandlung mit Gläubigern, Vorbereitung der Insolvenz',
  };
  const rows = Array.from({ length: providers }, (_, at) => ({
    id: null,
    provider: { ...provider, name: `Beratungsstelle ${parts[at % 10]}${ends[(at * 7) % 10]} ${at}` },
  }));
  await ask('takeProviders', { rows });
}

/** For each key the ms from its time stamp to after the frame that shows what it led to. */
function listen(): void {
  const keys = { times: [] as number[], late: 0 };
  Object.assign(globalThis, { keys });
  const results = (): string => document.querySelector('.lookup')?.textContent ?? '';
  let pressedAt = 0;
  let shown: string | null = null;
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      // Until the next key nothing may have come that was not there in the frame that was measured.
      if (shown !== null && results() !== shown) keys.late += 1;
      shown = null;
      pressedAt = timeStamp;
    },
    true,
  );
  document.addEventListener('input', () => {
    const from = pressedAt;
    // Emptying the field between two words is no key of a word.
    if (document.querySelector<HTMLInputElement>('.lookup-field input')?.value === '') return;
    requestAnimationFrame(() => {
      // A message is handled once the frame has been handed over.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        keys.times.push(performance.now() - from);
        shown = results();
      };
      port2.postMessage(null);
    });
  });
}
