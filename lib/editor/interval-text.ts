/** Intervals as people write them into a table. */
const SINGLE: Record<string, string> = {
  täglich: 'P1D',
  wöchentlich: 'P1W',
  monatlich: 'P1M',
  vierteljährlich: 'P3M',
  halbjährlich: 'P6M',
  jährlich: 'P1Y',
};
const COUNTED = /^(?:alle\s+)?(\d{1,4})\s*(tage?n?|wochen?|monate?n?|jahre?n?)$/i;
const UNITS: Record<string, string> = { t: 'D', w: 'W', m: 'M', j: 'Y' };

/** „alle 6 Wochen“, „monatlich“, „p6w“ → „P6W“; a text that says no interval stays as it is. */
export function intervalOf(text: string): string {
  const plain = text.trim();
  const single = SINGLE[plain.toLowerCase()];
  if (single) return single;
  const [, count, unit] = COUNTED.exec(plain) ?? [];
  if (count && unit) return `P${Number(count)}${UNITS[unit.charAt(0).toLowerCase()]}`;
  return /^p[\dymwd]+$/i.test(plain) ? plain.toUpperCase() : plain;
}
