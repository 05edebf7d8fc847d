const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const LEAD = /^((mo|di|mi|do|fr|sa|so)[a-zäöü]*[.,]* |am |vom |den |seit |ab )+/i;
const NUMERIC = /^(\d{1,2})([.-]) ?(\d{1,2})\2 ?(\d{4})(?!\d)/;
const NAMED = /^(\d{1,2})\. ?([a-zäöü]{3,9})\.? ?(\d{4})(?!\d)/i;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const FURTHER = /\d{1,2}[.-] ?(\d{1,2}[.-]|[a-zäöü]+) ?\d{4}|\d{4}-\d\d-\d\d/i;

function month(name: string): number {
  const start = name.toLowerCase().slice(0, 3).replace('mrz', 'mär').replace('jän', 'jan').replace('mae', 'mär');
  return MONTHS.indexOf(start) + 1;
}

/**
 * A date as German case systems show it, as ISO date, or null: 15.04.1964 · 15.4.1964 · 1964-04-15 · 15. April 1964,
 * with a weekday before and words or a time behind („08.10.2026 (persönlich)“). Two-digit years and a second date
 * outside brackets are no date: they would have to be guessed.
 * @param text cleaned text
 */
export function readDate(text: string): { iso: string; rest: string } | null {
  const plain = text.replace(LEAD, '');
  let hit = ISO.exec(plain);
  let parts: (string | undefined)[] | null = hit && [hit[1], hit[2], hit[3]];
  if (!parts) {
    hit = NUMERIC.exec(plain);
    parts = hit && [hit[4], hit[3], hit[1]];
  }
  if (!parts) {
    hit = NAMED.exec(plain);
    parts = hit && [hit[3], `${month(hit[2] ?? '')}`, hit[1]];
  }
  if (!hit || !parts) return null;
  const [year = '', m = '', d = ''] = parts;
  const iso = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00Z`);
  const rest = plain.slice(hit[0].length).trim();
  // A UTC time may belong to the next day here.
  if (/^T(?!00:00).*Z$/.test(rest) || FURTHER.test(rest.replace(/\([^)]*\)/g, ''))) return null;
  return year > '1899' && year < '2200' && !Number.isNaN(+time) && time.toISOString().startsWith(iso)
    ? { iso, rest }
    : null;
}
