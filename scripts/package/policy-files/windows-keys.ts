/** Where Windows keeps the policies of Chromium's relatives. */

export const WINDOWS_BROWSERS = {
  Chrome: { name: 'Google Chrome', root: 'Software\\Policies\\Google\\Chrome' },
  Edge: { name: 'Microsoft Edge', root: 'Software\\Policies\\Microsoft\\Edge' },
} as const;
export type WindowsBrowser = keyof typeof WINDOWS_BROWSERS;

/** Key that holds the values for the extension. */
export const valuesKey = (browser: WindowsBrowser, id: string): string =>
  `${WINDOWS_BROWSERS[browser].root}\\3rdparty\\extensions\\${id}\\policy`;
