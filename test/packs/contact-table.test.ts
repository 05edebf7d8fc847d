/** The whole contact table against a plain copy of the source's cells: id, interval, how an empty cell is read. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { rulesOf } from './rules-of';

const CELLS = `
CF-ue25-near-alo P1M
CF-ue25-near-asu P3M
CF-ue25-far-alo P3M
CF-ue25-far-asu P3M A-01
CF-ue25-I-alo - A-08
CF-ue25-I-asu P6M
CF-u25-near-alo P1M
CF-u25-near-asu P1M A-02
CF-u25-far-alo P1M A-02
CF-u25-far-asu P1M A-02
CF-u25-I-alo - A-08
CF-u25-I-asu P6M
CF-t944-near-alo P1M
CF-t944-near-asu P6W
CF-t944-far-alo P1M
CF-t944-far-asu P6W
CF-t944-I-alo - A-08
CF-t944-I-asu P6M
CF-t935_self-near-alo P2M
CF-t935_self-near-asu P2M A-03
CF-t935_self-far-alo P2M A-03
CF-t935_self-far-asu P2M A-03
CF-t935_self-I-alo - A-08
CF-t935_self-I-asu P2M
CF-t935_reha-near-alo P1M
CF-t935_reha-near-asu P3M
CF-t935_reha-far-alo P3M
CF-t935_reha-far-asu P3M A-04
CF-t935_reha-I-alo - A-08
CF-t935_reha-I-asu P6M
CF-fm-ageUnder25-alo P1M
CF-fm-ageUnder25-asu P1M A-05
CF-fm-age25plus-alo P2M
CF-fm-age25plus-asu P2M A-05
CF-t925-near-alo P6W
CF-t925-near-asu P6W A-06
CF-t925-far-alo P6W
CF-t925-far-asu P6W A-06
CF-t925-I-alo - A-08
CF-t925-I-asu P6M`;

const contacts = PACKS.find((pack) => pack.id === 'beratungsaktivitaet');
const tables = contacts?.contact?.tables ?? [];
const rows = tables.flatMap((table) => table.rows);

describe('contact table', () => {
  it('has all 40 cells, 18 of them read into empty ones', () => {
    const cells = rows.filter((row) => row.id.startsWith('CF-'));
    const lines = cells.map((row) => [row.id, row.interval ?? '-', ...(row.derived ? [row.derived] : [])].join(' '));
    expect(lines).toEqual(CELLS.trim().split('\n'));
    expect(lines).toHaveLength(40);
    expect(cells.filter((row) => row.derived !== null)).toHaveLength(18);
  });

  it('names status and profile as to be checked exactly for I and arbeitslos', () => {
    const checked = rows.filter((row) => row.check).map((row) => [row.id.slice(-6), row.check]);
    expect(checked).toHaveLength(6);
    for (const entry of checked) expect(entry).toEqual(['-I-alo', ['status', 'profile']]);
  });

  it('has the rows for Z in every team, and the holidays for U25 only', () => {
    const zRows = tables.map((table) => [
      table.when.team,
      table.rows.filter((row) => row.id.startsWith('Z-')).map((row) => `${row.id} ${row.interval ?? row.dueMode}`),
    ]);
    const common = ['Z-01 P6M', 'Z-02 P3M', 'Z-03 P6M'];
    expect(zRows).toEqual([
      ['ue25', common],
      ['u25', [...common, 'Z-04 schoolHolidays']],
      ['t944', common],
      ['t935_self', common],
      ['t935_reha', common],
      ['fm', common],
      ['t925', common],
    ]);
  });
});

describe('rules of all packs', () => {
  it('are known by their ids', () => {
    const ids = (pack: string) =>
      new Set(
        PACKS.filter(({ id }) => id === pack)
          .flatMap(rulesOf)
          .map((rule) => rule.id),
      );
    expect([...ids('beratungsaktivitaet')]).toEqual(
      expect.arrayContaining(['QC-01', 'BG-01', 'BG-02', 'BG-03', 'BG-04', 'BG-05']),
    );
    expect([...ids('sro')]).toEqual(expect.arrayContaining(['KP-02', 'KP-03', 'KP-04', 'FU-01']));
  });

  it('each have a citation and say how an empty cell is read', () => {
    for (const rule of PACKS.flatMap(rulesOf)) {
      expect(rule.source, rule.id).toEqual({
        document: expect.stringMatching(/^\d{3}$/),
        title: expect.stringMatching(/\S/),
        section: expect.stringMatching(/^\d/),
      });
      expect(rule.reading === null, rule.id).toBe(rule.derived === null);
    }
  });

  it.each([
    ['CF-ue25-near-alo', 'Konzept Beratungsaktivität, 5 Ü25 Teams, 2.'],
    ['KP-02', 'Arbeit der IFK, 5. – Mindeststandard'],
  ])('%s is cited as %s', (id, text) => {
    const rule = PACKS.flatMap(rulesOf).find((candidate) => candidate.id === id);
    expect(`${rule?.source.title}, ${rule?.source.section}`).toBe(text);
  });
});
