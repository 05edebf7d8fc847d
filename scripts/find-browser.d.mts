export interface FoundBrowser {
  /** Program to start. */
  path: string;
  /** „156.0.7977.73“, or „unbekannt“ on Windows. */
  version: string;
  /** Where it came from, in German. */
  how: string;
}

/**
 * A browser that can load the extension. Asked once per process.
 * @throws when nothing works; the message lists every attempt and why it failed.
 */
export function findBrowser(kind: 'chromium' | 'firefox'): Promise<FoundBrowser>;
