/** One row of a host's list. `days` is not shown: what the badge must say, and no other row has the same. */
export interface OverdueRow {
  days: number;
  Kundennummer: string;
  Name: string;
  'Zuständiges Team': string;
  Profillage: string;
  Status: string;
  'Letzte Beratung': string;
}

const DAY = 86_400_000;
const NAMES = [
  'Adler, Ute',
  'Brandl, Kai',
  'Czerny, Eva',
  'Dorn, Max',
  'Engel, Lea',
  'Falk, Tim',
  'Graf, Pia',
  'Hölz, Udo',
];

/**
 * Persons with a monthly contact, each overdue since another number of days, so that no badge can pass for the neighbour's.
 * @param today `YYYY-MM-DD`
 */
export function overdueRows(count: number, today: string): OverdueRow[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    // No day that only some months have: the talk was one month before the due date.
    const due = new Date(Date.UTC(year, month - 3 - Math.floor(i / 28), 28 - (i % 28)));
    const talk = new Date(due);
    talk.setUTCMonth(talk.getUTCMonth() - 1);
    return {
      days: Math.round((Date.parse(today) - due.getTime()) / DAY),
      Kundennummer: `214D${String(100_000 + i * 7)}`,
      Name: `${NAMES[i % NAMES.length]} ${i}`,
      'Zuständiges Team': '412 Ü25',
      Profillage: 'marktnah',
      Status: 'arbeitslos',
      'Letzte Beratung': `${talk.toISOString().slice(0, 10).split('-').reverse().join('.')} (persönlich)`,
    };
  });
}
