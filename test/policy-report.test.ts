import { describe, expect, it } from 'vitest';
import { examinePolicy } from '../lib/policy/examine-policy';
import { policyReport } from '../lib/policy/policy-report';
import { policySchema } from '../lib/policy/schema';
import { POLICY_UI, policyText } from '../lib/text/ui-policy';
import { POLICY_WORDS } from '../scripts/package/policy-files/words';

const SECRET = 'Geheimnis der Dienststelle, lang und zufällig 4711';
const report = (raw: unknown, former = {}) =>
  policyReport(examinePolicy(raw, former), { source: 'given', readAt: Date.UTC(2026, 10, 22, 8, 41) });
const entryOf = (raw: object, key: string, former = {}) => report(raw, former).entries.find((each) => each.key === key);

describe('the report on a policy', () => {
  it('tells of each key what counts, and leaves nothing out', () => {
    const all = Object.fromEntries(
      Object.entries(POLICY_WORDS).flatMap(([key, { example }]) => (example === undefined ? [] : [[key, example]])),
    );
    const { entries, unset } = report(all);
    expect(entries.filter(({ state }) => state !== 'accepted')).toEqual([]);
    for (const { key, value, meaning } of entries) {
      expect(value.join(), key).not.toBe('');
      expect(meaning, key).not.toBe('');
      expect(POLICY_UI.label(key), key).not.toBe(key);
    }
    expect([...entries.map(({ key }) => key), ...unset].toSorted()).toEqual(Object.keys(policySchema.shape).toSorted());
  });

  it('says that a secret is set and nothing more, wherever it was put', () => {
    const given = { keyMode: 'organisation', organisationSecret: SECRET, organisationSecrt: SECRET, leadDays: SECRET };
    const text = policyText(report(given));
    expect(text).toMatch(/organisationSecret: übernommen\n {2}Es gilt: gesetzt, wird nicht angezeigt/);
    expect(text).not.toContain(SECRET);
  });

  it.each<[string, object, string, string]>([
    ['a wrong kind', { leadDays: 'drei' }, 'leadDays', 'Erwartet wird eine Zahl'],
    ['a number out of range', { leadDays: 500 }, 'leadDays', 'höchstens 90'],
    ['a word that is not one of them', { federalState: 'XX' }, 'federalState', 'Erlaubt ist nur'],
    [
      'a place inside',
      { schoolHolidays: [{ first: '2026-9-1', last: '2027-01-01' }] },
      'schoolHolidays',
      'Eintrag 1, first',
    ],
    ['a part that does not exist', { features: { planer: false } }, 'features', '„planer“'],
    ['a longer note', { lawNotes: [{ text: 'x'.repeat(301), date: '2026-07-01' }] }, 'lawNotes', 'höchstens 300'],
  ])('names what is wrong with %s, and what to do', (_what, raw, key, why) => {
    const entry = entryOf(raw, key);
    expect(entry).toMatchObject({ state: 'refused', value: [], problems: [expect.stringContaining(why)] });
    expect(policyText(report(raw))).toMatch(/Was zu tun ist: Erwartet: .+\. Bitte in der Richtlinie berichtigen\./);
  });

  it('tells unknown keys, kept values and a newer version apart', () => {
    const { entries, newerVersion, knownVersion } = report(
      { neu: 1, leadDays: -1, schemaVersion: 7 },
      { leadDays: 21 },
    );
    expect(entries).toMatchObject([
      { key: 'neu', state: 'unknown', value: [], meaning: '' },
      { key: 'leadDays', state: 'kept', value: ['21'] },
      { key: 'schemaVersion', state: 'accepted' },
    ]);
    expect([newerVersion, knownVersion]).toEqual([7, 1]);
    expect(policyText(report({ schemaVersion: 7 }))).toContain('für Stand 7 geschrieben');
    expect(report({ schemaVersion: 1 }).newerVersion).toBeNull();
  });

  it('adds what was found in the entries of a list', () => {
    const examined = examinePolicy({ adapters: ['redmine', '{'] });
    const found = { adapters: { names: ['Redmine (redmine)'], problems: ['Eintrag 2 …'] } };
    expect(policyReport(examined, { source: 'given', readAt: 0 }, found).entries).toMatchObject([
      { key: 'adapters', state: 'partly', value: ['Redmine (redmine)'], problems: ['Eintrag 2 …'] },
    ]);
  });
});
