/** What a browser with the extension may not do: see `chromium-network.ts` and `firefox-network.ts` for how each is watched. */
export class NetworkUse extends Error {
  override readonly name = 'NetworkUse';
  /** One line each: who asked for what, or was refused it by the policy of our own pages. */
  readonly findings: string[];

  constructor(findings: string[]) {
    super(`the network was asked for something:\n${findings.join('\n')}`);
    this.findings = findings;
  }
}

/** @throws NetworkUse when there is a finding. */
export function expectNoNetworkUse(findings: Iterable<string>): void {
  const all = [...new Set(findings)];
  if (all.length > 0) throw new NetworkUse(all);
}

/** Addresses of this machine, where the tests' own servers are. */
export const THIS_MACHINE = /^[a-z]+:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;

/** A message of the console about something that the policy of a page kept from the network. */
export const REFUSED_REQUEST =
  /content.security.policy.*\b(http|ws)s?:\/\/|\b(http|ws)s?:\/\/.*content.security.policy/i;
