import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserKind, BrowserSession, LaunchOptions } from './session.ts';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';

/** A request that left for the network; what the browser asks for itself (updates, navigation) is not among them. */
export interface SentRequest {
  /** Origin it went to. */
  to: string;
  /** Origin of the document, worker or extension that caused it. */
  by: string;
}

export interface LoggedSession {
  session: BrowserSession;
  /** Ends the browser; everything it sent meanwhile. */
  finish(): Promise<SentRequest[]>;
}

/** Starts a browser that notes every request of every page, frame, panel, worker and extension. */
export function launchWithNetworkLog(kind: BrowserKind, options: LaunchOptions): Promise<LoggedSession> {
  return kind === 'chromium' ? loggedChromium(options) : loggedFirefox(options);
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Chromium's own log of its network service (https://www.chromium.org/for-testers/providing-network-details). */
async function loggedChromium(options: LaunchOptions): Promise<LoggedSession> {
  const folder = await createTempFolder('network');
  const file = join(folder, 'log.json');
  const session = await launchChromium({ ...options, args: [...(options.args ?? []), `--log-net-log=${file}`] });
  const finish = async () => {
    await session.close();
    const log = JSON.parse(await readFile(file, 'utf8')) as NetLog;
    await removeTempFolder(folder);
    const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
    return log.events.flatMap(({ type, params }) => {
      const { url, initiator } = params ?? {};
      if (type !== start || !url || !initiator?.includes('://')) return [];
      return [{ to: new URL(url).origin, by: initiator }];
    });
  };
  return { session, finish };
}

/** Firefox tells every observer of its own about each request before it leaves. */
async function loggedFirefox(options: LaunchOptions): Promise<LoggedSession> {
  const session = await launchFirefox(options);
  await session.chrome(`
    const seen = (window.fallblickRequests = []);
    const observer = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const { triggeringPrincipal } = channel.loadInfo;
        if (triggeringPrincipal.isSystemPrincipal) return;
        seen.push({ to: channel.URI.prePath, by: triggeringPrincipal.origin });
      },
    };
    Services.obs.addObserver(observer, 'http-on-modify-request');
    window.addEventListener('unload', () => Services.obs.removeObserver(observer, 'http-on-modify-request'));`);
  const finish = async () => {
    const requests = await session.chrome<SentRequest[]>('return window.fallblickRequests');
    await session.close();
    return requests;
  };
  return { session, finish };
}
