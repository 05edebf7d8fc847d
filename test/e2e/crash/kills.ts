/** Kills the browser, its background or the store's host while entries are written, and looks at what is there afterwards. */
import { FIELDS } from '../../../lib/site/profile.ts';
import { DAMAGE_SENTENCES } from '../../../lib/text/vault-refusals.ts';
import { launch } from '../support/launch.ts';
import { seededRandom } from '../support/seeded-random.ts';
import type { BrowserKind, BrowserSession } from '../support/session.ts';
import { pause, until } from '../support/until.ts';
import { readProblems, readShown, startWriting, stopWriting, type Told, waitForWrites } from './in-extension.ts';
import { Ledger } from './ledger.ts';
import { customersOf, SYSTEM, writesOf } from './writes.ts';

export type Target = 'browser' | 'background' | 'host';

export interface KillOptions {
  kind: BrowserKind;
  extensionDir: string;
  kills: number;
  seed: number;
  /** What is killed, in turns. */
  targets: Target[];
  /** Longest time between the first acknowledgement of a round and the kill, ms. Default 2,000. */
  longest?: number;
  /** Told after each round. */
  onRound?: (figures: Figures, round: number) => void;
}

export interface Figures {
  kind: BrowserKind;
  version: string;
  kills: number;
  acknowledged: number;
  lost: string[];
  torn: string[];
  /** Answers that a write was not done, which none should get. */
  refused: string[];
  /** How often the database was found empty, torn or behind and was built anew. */
  rebuilt: number;
  /** Other damage that the store told of. */
  damaged: string[];
}

/** More than a round can write. */
const PLANNED = 1500;
const LANES = 4;
const SHORTEST_MS = 100;
const PATIENCE_MS = 30_000;
const SILENCE_MS = 3000;
/** An extension's address that runs nothing of ours: the page is the writer's alone. */
const PAGE = 'icon/16.png';

export async function runKills(options: KillOptions): Promise<Figures> {
  const { kind, extensionDir, kills, seed, targets, longest = 2000 } = options;
  const random = seededRandom(seed);
  const ledger = new Ledger();
  let heard: (() => void) | null = null;
  const onLine = (line: string): void => {
    const at = line.indexOf('told {');
    if (at < 0) return;
    const told = JSON.parse(line.slice(at + 'told '.length)) as Told;
    ledger.tell(told);
    if ('write' in told) heard?.();
  };
  // After each kill Firefox would ask whether it shall start without extensions, and open its pages again.
  const prefs = {
    'browser.dom.window.dump.enabled': true,
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.sessionstore.resume_from_crash': false,
  };
  const session = await launch(kind, { extensionDir, onLine, prefs });
  const figures: Figures = {
    kind,
    version: session.version,
    kills: 0,
    acknowledged: 0,
    lost: [],
    torn: [],
    refused: ledger.refused,
    rebuilt: 0,
    damaged: [],
  };
  try {
    for (let round = 0; round < kills; round += 1) {
      const target = targets[round % targets.length] as Target;
      const plan = writesOf(round, round * PLANNED, PLANNED, random);
      ledger.plan(plan);
      const page = await session.openExtensionPage(PAGE);
      const first = new Promise<void>((done) => {
        heard = done;
      });
      await page.evaluate(startWriting, plan, { system: SYSTEM, fields: FIELDS, lanes: LANES, patience: SILENCE_MS });
      await until('first acknowledgement', () => Promise.race([first.then(() => true), pause(100)]), PATIENCE_MS);
      await pause(SHORTEST_MS + random() * (longest - SHORTEST_MS));
      await endTarget(session, target);
      if (target !== 'browser') {
        // What was asked before and after the kill goes on for a moment.
        await pause(random() * SHORTEST_MS);
        await until('last answer', () => page.evaluate(stopWriting), PATIENCE_MS);
        await page.close();
      }
      figures.kills += 1;
      await look(session, ledger, figures, customersOf(round));
      figures.acknowledged = ledger.acknowledged;
      options.onRound?.(figures, round);
    }
    // Whatever was ever acknowledged is still there.
    const everybody = new Set(Array.from({ length: kills }, (_, round) => customersOf(round)).flat());
    await look(session, ledger, figures, [...everybody]);
    return figures;
  } finally {
    await session.close();
  }
}

async function endTarget(session: BrowserSession, target: Target): Promise<void> {
  if (target === 'background') return session.killBackground();
  if (target === 'host') return session.killHost();
  await session.crash();
}

async function look(session: BrowserSession, ledger: Ledger, figures: Figures, numbers: string[]): Promise<void> {
  const page = await session.openExtensionPage(PAGE);
  const problems = await page.evaluate(readProblems);
  if (problems.includes(DAMAGE_SENTENCES.rebuilt)) figures.rebuilt += 1;
  figures.damaged.push(...problems.filter((problem) => problem !== DAMAGE_SENTENCES.rebuilt));
  await page.evaluate(waitForWrites);
  const shown = [];
  for (let at = 0; at < numbers.length; at += 50)
    shown.push(...(await page.evaluate(readShown, numbers.slice(at, at + 50), SYSTEM, FIELDS)));
  await page.close();
  const { lost, torn } = ledger.compare(shown);
  figures.lost = [...new Set([...figures.lost, ...lost])];
  figures.torn = [...new Set([...figures.torn, ...torn])];
}

/** „200 kills · 12,345 acknowledged · 0 lost · 0 torn · 3 rebuilt · chromium 156.0“ */
export function figuresLine({ kills, acknowledged, lost, torn, rebuilt, kind, version }: Figures): string {
  const count = (number: number): string => number.toLocaleString('en');
  const parts = [
    `${count(kills)} kills`,
    `${count(acknowledged)} acknowledged`,
    `${count(lost.length)} lost`,
    `${count(torn.length)} torn`,
    `${count(rebuilt)} rebuilt`,
  ];
  return [...parts, `${kind} ${version}`].join(' · ');
}
