import type { DemoRecord } from './records.mjs';

export interface DemoSystem {
  /** Without a slash at the end. */
  url: string;
  /** With the ground truth; `<url>/records.json` has only what the pages show. */
  records: DemoRecord[];
  close(): Promise<void>;
}

/** `port` 0 (default) = any free one; `today` `YYYY-MM-DD`, default the local calendar day. */
export function startDemoSystem(options?: { port?: number; today?: string; host?: string }): Promise<DemoSystem>;
