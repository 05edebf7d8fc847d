import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Clock and CPU time of the thread, in µs. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

/** CPU time in ms of the longest task of a page's main thread, and of the longest one that runs a script of an extension. */
export interface LongestTasks {
  all: number;
  ours: number;
}

const CATEGORIES = 'devtools.timeline,toplevel,disabled-by-default-devtools.timeline';

/** What the main threads of a browser with this one page do while `act` runs. @throws when nothing was traced */
export async function longestTasks(cdp: CDPSession, act: () => Promise<unknown>): Promise<LongestTasks> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }): number => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', take);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES.split(',') },
  });
  await act();
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await done;
  cdp.off('Tracing.dataCollected', take);
  const calls = events.filter(({ args }) => args?.data?.url?.startsWith('chrome-extension://'));
  const tasks = events.filter(({ name, tdur }) => /RunTask$/.test(name) && tdur !== undefined);
  const holds = (task: TraceEvent, call: TraceEvent): boolean =>
    task.pid === call.pid && task.tid === call.tid && call.ts >= task.ts && call.ts <= task.ts + (task.dur ?? 0);
  const longest = (of: TraceEvent[]): number => of.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const own = tasks.filter(({ pid, tid }) => mains.has(`${pid}/${tid}`));
  if (own.length === 0) throw new Error('no task was traced');
  return { all: longest(own), ours: longest(own.filter((task) => calls.some((call) => holds(task, call)))) };
}
