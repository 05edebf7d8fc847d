/** Pages of two customers whose badges cannot be taken for each other. */

export const OVERDUE = '214D093770';
export const RECENT = '214D093771';

export const BADGES: Record<string, RegExp> = {
  [OVERDUE]: /überfällig seit/,
  [RECENT]: /nächster Kontakt|fällig bis/,
};

const NAMES: Record<string, string> = { [OVERDUE]: 'Muster-Öz, Jolanda', [RECENT]: 'Beispiel, Anton' };

/** The record as terms; `data-number` marks where the number stands, for the test only. */
export function recordOf(number: string, today: string): string {
  const own = number === RECENT ? [today, '02.02.1980'] : ['15.01.2020', '01.01.1970'];
  const rows = Object.entries({
    Name: NAMES[number],
    Geburtsdatum: own[1],
    Team: '412 Ü25',
    Profillage: 'marktnah',
    Status: 'arbeitslos',
    'Letztes Beratungsgespräch': own[0],
  }).map(([label, value]) => `<dt>${label}:</dt><dd>${value}</dd>`);
  return `<dl><dt>Kundennummer:</dt><dd data-number>${number}</dd>${rows.join('')}</dl>`;
}

export const pageWith = (body: string): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><title>Akte</title><button type="button" id="go">Wechseln</button><main>${body}</main></html>`;
