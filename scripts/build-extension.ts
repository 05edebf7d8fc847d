import { join } from 'node:path';
import type { BrowserKind } from '../test/e2e/support/session.ts';
import { ROOT, runTool } from './tools.ts';

type Mode = 'production' | 'demo' | 'organisation' | 'sabotage';

/**
 * Folder that a build leaves; `demo` may read 127.0.0.1, `production` asks for each site, `organisation` may read the hosts in
 * FALLBLICK_HOSTS; `sabotage` loses entries, for the test that has to notice.
 */
export function extensionDir(kind: BrowserKind, mode: Mode = 'demo'): string {
  return join(ROOT, '.output', `${wxtName(kind)}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}

/** Builds the extension for one browser. @returns the exit code of the build */
export function buildExtension(
  kind: BrowserKind,
  mode: Mode,
  options: { signal?: AbortSignal; quiet?: boolean } = {},
): Promise<number> {
  const args = ['build', '-b', wxtName(kind), '--mv3', '-m', mode];
  return runTool({ package: 'wxt', bin: 'wxt' }, args, { limit: 5 * 60_000, ...options });
}

function wxtName(kind: BrowserKind): string {
  return kind === 'chromium' ? 'chrome' : 'firefox';
}
