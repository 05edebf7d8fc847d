import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { REFUSED_REQUEST, THIS_MACHINE } from './network-use.ts';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';

interface LogEvent {
  type: number;
  params?: {
    url?: string;
    initiator?: string;
    request_type?: string;
    host?: string;
    is_speculative?: boolean;
    network_anonymization_key?: string;
  };
}

/**
 * Reads Chromium's own log of its network service (https://www.chromium.org/for-testers/providing-network-details). Everything
 * an extension asks for is a finding, and everything a page asks for that is not on this machine; what the browser asks for
 * itself (updates, accounts) has no initiator and is none.
 */
export class ChromiumNetwork {
  readonly findings = new Set<string>();
  readonly #folder: string;
  #isWriting = false;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<ChromiumNetwork> {
    return new ChromiumNetwork(await createTempFolder('network'));
  }

  /** Of the command line. */
  get args(): string[] {
    return [`--log-net-log=${this.#file}`];
  }

  get #file(): string {
    return join(this.#folder, 'log.json');
  }

  /** Of the tabs alone it is also told what the policy of our pages refused: that never reaches the network. */
  watch(context: BrowserContext): void {
    this.#isWriting = true;
    context.on('console', (message) => {
      const by = message.location().url || message.page()?.url() || '';
      if (message.type() === 'error' && by.startsWith('chrome-extension:') && REFUSED_REQUEST.test(message.text()))
        this.findings.add(`${by.split('/').slice(0, 3).join('/')} was refused: ${message.text()}`);
    });
  }

  /** Once the browser has ended. @throws when it has left no log, unless it was `killed`. */
  async collect(killed: boolean): Promise<void> {
    if (!this.#isWriting) return;
    this.#isWriting = false;
    const lines = (await readFile(this.#file, 'utf8').catch(() => '')).split('\n');
    await rm(this.#file, { force: true });
    // One event per line; a killed browser leaves off in the middle of one.
    const head = parsed<{ constants: { logEventTypes: Record<string, number> } }>(`${lines[0]?.replace(/,\s*$/, '')}}`);
    if (!head) {
      if (killed) return;
      throw new Error('Chromium wrote no log of its network use');
    }
    const types = head.constants.logEventTypes;
    for (const line of lines.slice(1)) {
      if (!/"initiator"|"network_anonymization_key"/.test(line)) continue;
      const event = parsed<LogEvent>(line.replace(/,\s*$/, ''));
      const finding = event && findingIn(event, types);
      if (finding) this.findings.add(finding);
    }
  }

  remove(): Promise<void> {
    return removeTempFolder(this.#folder);
  }
}

function findingIn({ type, params = {} }: LogEvent, types: Record<string, number>): string | null {
  const { url, initiator = '', host, is_speculative: isAhead, network_anonymization_key: key = '' } = params;
  if (type === types.URL_REQUEST_START_JOB && url && /^(http|ws)s?:/.test(url)) {
    const by = initiator.includes('://') ? initiator : null;
    if (by?.startsWith('chrome-extension:')) return `${by} asked for ${url}`;
    const isPage = by !== null || params.request_type === 'main frame';
    return isPage && !THIS_MACHINE.test(url) ? `${by ?? 'a new page'} asked for ${url}` : null;
  }
  // A name asked for ahead (preconnect, dns-prefetch) tells it to the network too, and no policy forbids it.
  if (type === types.HOST_RESOLVER_MANAGER_REQUEST && host && isAhead) {
    const [by = key] = key.split(' ');
    const isOurs = by.startsWith('chrome-extension:') || THIS_MACHINE.test(by);
    return isOurs && !THIS_MACHINE.test(host) ? `${by} asked where ${host} is` : null;
  }
  return null;
}

function parsed<T>(json: string): T | null {
  try {
    return JSON.parse(json) as T;
  } catch {
    return null;
  }
}
