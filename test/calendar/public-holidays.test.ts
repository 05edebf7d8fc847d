import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { LAENDER, publicHolidays } from '../../lib/calendar/public-holidays';
import { readPolicy } from '../../lib/policy/read-policy';
import { DEFAULT_SETTINGS, effectiveSettings, ruleSettings } from '../../lib/policy/settings';

const of = (land: (typeof LAENDER)[number], year: string) =>
  publicHolidays(land)
    .filter((day) => day.startsWith(year))
    .toSorted();

describe('public holidays', () => {
  it('of Niedersachsen in 2026', () => {
    expect(of('NI', '2026')).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-10-31',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('differ by Land', () => {
    expect(of('NW', '2026')).toContain('2026-11-01');
    expect(of('NI', '2026')).not.toContain('2026-11-01');
    expect(of('SN', '2026')).toContain('2026-11-18');
    expect(of('BE', '2026')).toContain('2026-03-08');
    for (const land of LAENDER) expect(of(land, '2027').length).toBeGreaterThanOrEqual(9);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('are the same days in %s', (zone) => {
    // The package names its days in the time zone of the machine; its moments are what is used here.
    const code = `import { getHolidays } from 'feiertagejs';
      console.log(JSON.stringify(getHolidays(2026, 'NI').map(({ date }) => date.toISOString().slice(0, 10))));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    expect((JSON.parse(stdout) as string[]).toSorted()).toEqual(of('NI', '2026'));
  });

  it('come from the Land that policy or user chose, with the policy’s further days', () => {
    const { policy } = readPolicy({ federalState: 'NI', publicHolidays: ['2026-12-24'] });
    const { settings, managed } = effectiveSettings({ ...DEFAULT_SETTINGS, federalState: 'BY' }, policy);
    expect(settings.federalState).toBe('NI');
    expect(managed).toEqual(['federalState']);
    const days = ruleSettings(settings, policy).publicHolidays;
    expect(days).toEqual(expect.arrayContaining(['2026-10-31', '2026-12-24']));
    expect(days).not.toContain('2026-11-01');
    expect(ruleSettings(DEFAULT_SETTINGS, {}).publicHolidays).toEqual([]);
    expect(readPolicy({ federalState: 'XX' }).problems).toHaveLength(1);
  });

  it('of options stored by an earlier version are none', () => {
    const { federalState: _, overrides: __, ...stored } = DEFAULT_SETTINGS;
    expect(effectiveSettings({ ...stored, leadDays: 7 }, {}).settings).toEqual({ ...DEFAULT_SETTINGS, leadDays: 7 });
  });
});

describe('cells set by the user', () => {
  it('hold with their reason, below those of the organisation', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      overrides: { 'KP-02': { interval: 'P3M', reason: 'Absprache' }, 'Z-01': { interval: null, reason: 'x' } },
    };
    const { policy } = readPolicy({ overrides: { 'Z-01': 'P6M' }, overrideReasons: { 'Z-01': 'Vorgabe' } });
    expect(ruleSettings(settings, policy).overrides).toEqual({
      'KP-02': { interval: 'P3M', reason: 'Absprache', by: 'own' },
      'Z-01': { interval: 'P6M', reason: 'Vorgabe', by: 'policy' },
    });
  });
});
