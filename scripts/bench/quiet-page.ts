import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** Metrics of the page's main thread, in ms of its CPU time (not of the clock: a busy machine does not count). */
export interface ThreadTime {
  /** Everything that ran: script, style, layout, paint. */
  task: number;
  script: number;
}

/** A tab whose main thread can be timed. */
export class QuietPage {
  readonly #page: Page;
  readonly #cdp: CDPSession;
  #empty = 0;

  constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async open(context: BrowserContext, url: string): Promise<QuietPage> {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const quiet = new QuietPage(page, cdp);
    await page.waitForTimeout(150);
    for (let i = 0; i < 5; i++) await quiet.#costOf('0');
    quiet.#empty = await quiet.#costOf('0');
    return quiet;
  }

  /** Runs JavaScript without timing it. */
  run(code: string): Promise<unknown> {
    return this.#page.evaluate(code);
  }

  wait(ms: number): Promise<void> {
    return this.#page.waitForTimeout(ms);
  }

  /** CPU time in ms of the main thread while `code` ran (and, where it gives a promise, until that is settled). */
  async cost(code: string): Promise<number> {
    return Math.max(0, (await this.#costOf(code)) - this.#empty);
  }

  async now(): Promise<ThreadTime> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
    return { task: of('TaskDuration'), script: of('ScriptDuration') };
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  async #costOf(code: string): Promise<number> {
    const before = await this.now();
    const { exceptionDetails } = await this.#cdp.send('Runtime.evaluate', { expression: code, awaitPromise: true });
    const after = await this.now();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return after.task - before.task;
  }
}
