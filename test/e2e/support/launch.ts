import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserKind, BrowserSession, LaunchOptions } from './session.ts';

/** Starts either browser with the extension. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<BrowserSession> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
