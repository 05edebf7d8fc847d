import type { HostFields } from '../switch-host/server.ts';

const NUMBER = '214D999999';
const LONG = 'x'.repeat(1_000_000);

/**
 * Texts put into the page by its own script, for HTML could not carry them all: what stands around the record, and under labels of
 * the record's own fields that are not read. None of them may count for a value.
 */
const AROUND: [label: string, value: string][] = [
  [LONG, 'kurz'],
  ['Bemerkung', LONG],
  [`Kundennummer${LONG.slice(0, 5000)}`, NUMBER],
  ['Verm\0erk', 'NUL\0NUL'],
  ['\uD800\uDC00\uD83D', '\uDFFF\uD83D allein'],
  ['\u202Eremmunnednuk', `\u202E${NUMBER}\u202C`],
  ['<b>Kundennummer</b>', `<i>${NUMBER}</i>`],
  ['<img src=x onerror="window.hit=1">', '"><script>window.hit=1</script>'],
  ['\u200B\u200C\u2060', '\uFEFF'],
  ['\u0301\u0301\u0301'.repeat(2000), 'Z\u0351\u0352'.repeat(2000)],
  ['__proto__', 'constructor'],
];

/** The record's values in spellings that are still the same value. */
const MEANT: Partial<Record<string, (text: string) => string>> = {
  Kundennummer: (text) => `\u200B${text.slice(0, 4)}\u00AD${text.slice(4)}\u2060`,
  Name: (text) => `\u202A${text.normalize('NFD')}\u202C`,
  'Zuständiges Team': (text) => `${text}\u200E`,
  Status: (text) => `\uFEFF${text}`,
};
const LABELS: Partial<Record<string, string>> = {
  Kundennummer: 'Kunden\u00ADnummer\u200B:',
  Status: '\u202AStatus\u202C',
};

/** A page of one record among strange texts; the person's name is in its title and heading too. */
export function strangePage(fields: HostFields): { '/strange': string; '/strange.js': string } {
  const own = Object.entries(fields).map(([label, value]) => [LABELS[label] ?? label, MEANT[label]?.(value) ?? value]);
  // Lone surrogates survive as escapes only.
  const texts = JSON.stringify([...AROUND, ...own, ...AROUND.slice(2)]);
  return {
    '/strange':
      '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Akte</title></head><body><script src="/strange.js"></script></body></html>',
    '/strange.js': `for (const [label, value] of ${texts}) {
      const row = document.createElement('dl');
      const [dt, dd] = ['dt', 'dd'].map((tag) => document.createElement(tag));
      dt.textContent = label;
      dd.textContent = value;
      dd.title = value.slice(0, 5000);
      row.style.cssText = 'max-height:3em;overflow:auto';
      row.append(dt, dd);
      document.body.append(row);
    }
    for (const tag of ['textarea', 'input']) {
      const field = document.createElement(tag);
      field.value = 'Kundennummer: ' + 'y'.repeat(1000000);
      document.body.append(field);
    }`,
  };
}
