import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

/**
 * Chromium without a window.
 * @param proxy the only address it may reach
 * @throws Error when none is found; the message names every attempt and what to do
 */
export async function headlessChromium(proxy?: string): Promise<Browser> {
  const { path } = await findBrowser('chromium');
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath: path,
      headless: true,
      chromiumSandbox,
      ...(proxy && {
        proxy: { server: proxy, bypass: '<-loopback>' },
        args: ['--force-webrtc-ip-handling-policy=disable_non_proxied_udp'],
      }),
    });
  // Not every machine has what the sandbox needs, and a start may fail on a busy one; nothing else is tried twice.
  return start(process.getuid?.() !== 0).catch(() => start(false));
}
