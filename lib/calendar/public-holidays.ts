/** Public holidays of a Land as civil dates. */
import { getHolidays } from 'feiertagejs';

/** ISO 3166-2 codes of the Länder without „DE-“. */
export const LAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type Land = (typeof LAENDER)[number];

/** The years for which working days are told; beyond them only Saturday and Sunday are known. */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2060;

const known = new Map<Land, readonly string[]>();

/** `YYYY-MM-DD`, ascending. The package's own texts depend on the time zone of the machine, its moments do not. */
export function publicHolidays(land: Land): readonly string[] {
  const found = known.get(land);
  if (found) return found;
  const days: string[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    days.push(...getHolidays(year, land).map(({ date }) => date.toISOString().slice(0, 10)));
  }
  known.set(land, days);
  return days;
}
