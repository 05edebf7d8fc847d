/** Policies of every shape and damaged good ones. `npm run test:fuzz -- --cases N` runs this at length. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPolicyAdapters } from '../../lib/background/policy-adapters';
import { examinePolicy, takeEach } from '../../lib/policy/examine-policy';
import { policyReport } from '../../lib/policy/policy-report';
import { readPolicy } from '../../lib/policy/read-policy';
import { effectiveSettings, ruleSettings } from '../../lib/policy/settings';
import { hostsInBoth } from '../../lib/site/host-pattern';
import { policyText } from '../../lib/text/ui-policy';
import { POLICY_WORDS } from '../../scripts/package/policy-files/words';

const CASES = Number(process.env.FALLBLICK_FUZZ_CASES ?? 2000);
const SEED = Number(process.env.FALLBLICK_SEED ?? 20_261_122);
const SECRET = 'Geheimnis der Dienststelle, lang und zufällig 4711';
const HOSTS = ['https://fall.example/*', 'https://*.amt.example/*', 'http://intern/*'];
const WIDE = ['<all_urls>', '*://*/*', 'https://*/*', 'http://*/*', 'https://*.de/*', 'file:///*', 'https://a/*/b'];
const GRANTED = ['https://*/*', 'http://fall.example/*', 'https://andere.example/*'];

const GOOD: Record<string, unknown> = {
  ...Object.fromEntries(Object.entries(POLICY_WORDS).map(([key, { example }]) => [key, example ?? null])),
  adapters: [
    'redmine',
    '{"extends":"generic","id":"a","version":"1.0.0","title":"A","matches":["https://a.example/*"]}',
  ],
  rulePacks: ['{}'],
  providers: ['{"providers":[{"name":"Anker"}]}'],
  organisationSecret: SECRET,
  keyMode: 'organisation',
  hosts: HOSTS,
};

const host = fc.oneof(fc.constantFrom(...HOSTS, ...WIDE), fc.string(), fc.anything());
/** A good policy of which some keys have other values, are gone, misspelt or packed up. */
const damaged = fc
  .record({
    left: fc.subarray(Object.keys(GOOD)),
    wrong: fc.dictionary(fc.constantFrom(...Object.keys(GOOD)), fc.anything()),
    packed: fc.subarray(Object.keys(GOOD)),
    misspelt: fc.subarray(['organisationSecrt', 'Hosts', 'leaddays']),
    hosts: fc.option(fc.oneof(fc.array(host), host), { nil: undefined }),
    version: fc.option(fc.oneof(fc.integer(), fc.anything()), { nil: undefined }),
  })
  .map(({ left, wrong, packed, misspelt, hosts, version }) => ({
    ...Object.fromEntries(left.map((key) => [key, GOOD[key]])),
    ...wrong,
    ...Object.fromEntries(packed.map((key) => [key, [GOOD[key]]])),
    ...Object.fromEntries(misspelt.map((key) => [key, SECRET])),
    ...(hosts !== undefined && { hosts }),
    ...(version !== undefined && { schemaVersion: version }),
  }));

/** What a person would take for the pages of one case system. */
function isOneHost(pattern: unknown): boolean {
  if (typeof pattern !== 'string' || !/^https?:\/\/[^/]+\/\*$/.test(pattern)) return false;
  const name = pattern.slice(pattern.indexOf('//') + 2, -2);
  return !name.replace(/^\*\./, '').includes('*') && (!name.startsWith('*.') || name.slice(2).includes('.'));
}

it('of any shape cause no fault, widen no host and tell no secret', () => {
  const wider: unknown[] = [];
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(damaged, fc.anything(), fc.jsonValue()), damaged, (raw, before) => {
      const former = takeEach(before).policy;
      const examined = examinePolicy(raw, former);
      const { policy, findings } = examined;
      accepted += findings.filter(({ state }) => state === 'accepted').length;
      const given =
        typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
      const entries: unknown[] = Object.hasOwn(given, 'hosts') && Array.isArray(given.hosts) ? given.hosts : [];
      expect(policy.hosts !== undefined).toBe(Object.keys(given).includes('hosts'));
      wider.push(...(policy.hosts ?? []).filter((one) => !isOneHost(one) || !entries.includes(one)));
      expect(hostsInBoth(['https://andere.example/*'], policy.hosts ?? null)).toHaveLength(policy.hosts ? 0 : 1);
      for (const one of hostsInBoth(GRANTED, policy.hosts ?? null))
        expect(one.startsWith('https://') || one === 'http://fall.example/*').toBe(true);

      const adapters = readPolicyAdapters(policy.adapters ?? []);
      const report = policyReport(examined, { source: 'given', readAt: 0 }, { adapters: { names: [], ...adapters } });
      const texts = [policyText(report), JSON.stringify(report), ...readPolicy(raw).problems, ...adapters.problems];
      expect(texts.join('\n')).not.toContain(SECRET);
      expect(findings.map(({ key }) => key).toSorted()).toEqual(Object.keys(given).toSorted());
      ruleSettings(effectiveSettings(undefined, policy).settings, policy);
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(wider).toEqual([]);
  // A run in which nothing was accepted would prove nothing.
  expect(accepted).toBeGreaterThan(CASES);
  console.log(`${CASES.toLocaleString('en')} policies · ${accepted.toLocaleString('en')} keys accepted · 0 wrong`);
}, 3_600_000);
