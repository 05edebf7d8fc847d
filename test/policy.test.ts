import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockTimes, readPolicy } from '../lib/policy/read-policy';
import { DEFAULT_SETTINGS, effectiveSettings, ruleSettings, settingsSchema } from '../lib/policy/settings';
import { managedSchema } from '../scripts/manifest';

describe('managed policy', () => {
  it('takes what is valid and names what is not, key by key', () => {
    const { policy, problems } = readPolicy({
      leadDays: 21,
      customerNumberFormat: '(',
      unbekannt: 1,
      schoolHolidays: [{ first: '2026-12-23', last: '2027-01-06' }],
    });
    expect(policy).toEqual({ leadDays: 21, schoolHolidays: [{ first: '2026-12-23', last: '2027-01-06' }] });
    expect(problems).toHaveLength(2);
    expect(problems.join(' ')).toMatch(/customerNumberFormat.*regulärer Ausdruck.*unbekannt.*nicht bekannt/);
  });

  it('wins over the user’s own settings and says which ones it fixes', () => {
    const { policy } = readPolicy({ leadDays: 21, packs: { sro: false } });
    const { settings, managed } = effectiveSettings({ ...DEFAULT_SETTINGS, leadDays: 7 }, policy);
    expect(settings).toMatchObject({ leadDays: 21, packs: { beratungsaktivitaet: true, sro: false } });
    expect(managed.toSorted()).toEqual(['leadDays', 'packs']);
  });

  it('switches the daily notification on or off for everybody; it is off otherwise', () => {
    expect(effectiveSettings(undefined, {}).settings.notifications).toBe(false);
    const { notifications: _, ...older } = DEFAULT_SETTINGS;
    expect(effectiveSettings(older, {}).settings.notifications).toBe(false);
    for (const notifications of [true, false]) {
      const { settings, managed } = effectiveSettings(
        { ...DEFAULT_SETTINGS, notifications: !notifications },
        { notifications },
      );
      expect([settings.notifications, managed]).toEqual([notifications, ['notifications']]);
    }
    const { noticeTime: __, ...timeless } = DEFAULT_SETTINGS;
    expect(effectiveSettings(timeless, {}).settings.noticeTime).toBeNull();
    expect(effectiveSettings({ ...DEFAULT_SETTINGS, noticeTime: '07:15' }, { noticeTime: '09:30' })).toMatchObject({
      settings: { noticeTime: '09:30' },
      managed: ['noticeTime'],
    });
    expect(readPolicy({ noticeTime: '9 Uhr' }).problems).toHaveLength(1);
    expect(readPolicy({ notifications: 'ja' }).problems).toHaveLength(1);
  });

  it('refuses an expression that could search without end, here and in the user’s own settings', () => {
    const slow = '(\\d+)+[A-Z]';
    expect(readPolicy({ customerNumberFormat: slow })).toEqual({
      policy: {},
      problems: [expect.stringMatching(/customerNumberFormat.*Browser aufhalten.*auflösen/)],
    });
    expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, customerNumberFormat: slow }).success).toBe(false);
    const quick = { ...DEFAULT_SETTINGS, customerNumberFormat: '\\d{3}[A-Z]\\d{6}' };
    expect(settingsSchema.safeParse(quick).success).toBe(true);
    // Stored by a version that took it: the rest still counts.
    const stored = { ...DEFAULT_SETTINGS, leadDays: 7, customerNumberFormat: slow };
    expect(effectiveSettings(stored, {}).settings).toMatchObject({ leadDays: 7, customerNumberFormat: null });
  });

  it('turns „keiner“ into a cell without a minimum', () => {
    const { policy } = readPolicy({ overrides: { 'CF-u25-far-asu': 'keiner', 'CF-ue25-near-alo': 'P6W' } });
    expect(ruleSettings(DEFAULT_SETTINGS, policy).overrides).toEqual({
      'CF-u25-far-asu': { interval: null, reason: null, by: 'policy' },
      'CF-ue25-near-alo': { interval: 'P6W', reason: null, by: 'policy' },
    });
  });

  it.each(['P0M', 'monatlich', 'P', ''])('refuses the time span „%s“', (span) => {
    expect(readPolicy({ overrides: { 'CF-ue25-near-alo': span } })).toMatchObject({
      policy: {},
      problems: [expect.stringContaining('overrides')],
    });
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (raw, stored) => {
        const { policy } = readPolicy(raw);
        expect(effectiveSettings(stored, policy).settings.leadDays).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('falls back to the passphrase where the organisation names no usable secret, and never repeats it', () => {
    const secret = 'zu kurz für ein Geheimnis';
    const read = readPolicy({ keyMode: 'organisation', organisationSecret: secret });
    expect(read.policy).toEqual({});
    expect(read.problems.join(' ')).toMatch(
      /organisationSecret.*mindestens 32 Zeichen.*keyMode.*Es gilt die Passphrase/,
    );
    expect(JSON.stringify(read)).not.toContain(secret);
    const good = { keyMode: 'organisation', organisationSecret: 'x'.repeat(32) };
    expect(readPolicy(good)).toEqual({ policy: good, problems: [] });
  });

  it('takes a public key as PEM text only', () => {
    const pem = '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0B\nAQ==\n-----END PUBLIC KEY-----\n';
    expect(readPolicy({ organisationPublicKey: pem }).policy).toEqual({ organisationPublicKey: pem });
    for (const wrong of ['MIIBIjAN', pem.replaceAll('PUBLIC', 'PRIVATE'), `${pem}x`])
      expect(readPolicy({ organisationPublicKey: wrong }).problems).toEqual([expect.stringContaining('PEM')]);
  });

  it('may shorten the time until the lock, never lengthen it', () => {
    expect(lockTimes({})).toEqual({ minutes: 10, hours: 12 });
    expect(lockTimes(readPolicy({ lockMinutes: 3, lockHours: 8 }).policy)).toEqual({ minutes: 3, hours: 8 });
    expect(lockTimes(readPolicy({ lockMinutes: 11, lockHours: 25 }).policy)).toEqual({ minutes: 10, hours: 12 });
    expect(readPolicy({ lockMinutes: 0, lockHours: 0 }).problems).toHaveLength(2);
  });

  it('takes adapters as a list of texts, which are checked where the shipped ones are known', () => {
    expect(readPolicy({ adapters: ['{}', { id: 'x' }, 7] }).policy.adapters).toHaveLength(3);
    expect(readPolicy({ adapters: Array(51).fill('{}') }).problems).toHaveLength(1);
    const { properties } = JSON.parse(managedSchema()) as { properties: { adapters: object } };
    expect(properties.adapters).toMatchObject({ type: 'array', items: { type: 'string' } });
  });

  it('has a managed schema in the part of JSON Schema that Chromium reads', () => {
    const known = new Set(['type', 'description', 'properties', 'items', 'additionalProperties', 'enum']);
    const check = (node: Record<string, unknown>): void => {
      expect(Object.keys(node).filter((key) => !known.has(key))).toEqual([]);
      expect(['object', 'array', 'string', 'integer', 'number', 'boolean']).toContain(node.type);
      for (const child of Object.values((node.properties ?? {}) as Record<string, Record<string, unknown>>))
        check(child);
      if (node.items) check(node.items as Record<string, unknown>);
      if (node.additionalProperties) check(node.additionalProperties as Record<string, unknown>);
    };
    check(JSON.parse(managedSchema()) as Record<string, unknown>);
  });
});
