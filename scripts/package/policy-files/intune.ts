import type { PolicyEntry } from './entries.ts';
import { WINDOWS_BROWSERS, type WindowsBrowser } from './windows-keys.ts';
import { xml } from './xml.ts';

const BASE = './Device/Vendor/MSFT/Policy';
const INGEST = `${BASE}/ConfigOperations/ADMXInstall/Fallblick/Policy/FallblickAdmx`;

/** The lines an administrator types into Intune: OMA-URI, data type and value, as CSV. The first one takes the ADMX in. */
export function intuneLines(entries: PolicyEntry[]): string {
  const rows = [['Name', 'OMA-URI', 'Datentyp', 'Wert']];
  rows.push(['Vorlage aufnehmen', INGEST, 'Zeichenfolge', 'Inhalt der Datei fallblick.admx']);
  for (const browser of Object.keys(WINDOWS_BROWSERS) as WindowsBrowser[])
    for (const entry of entries) {
      if (entry.example === undefined) continue;
      const uri = `${BASE}/Config/Fallblick~Policy~Fallblick~Fallblick${browser}/${browser}_${entry.key}`;
      rows.push([`${browser}: ${entry.key}`, uri, 'Zeichenfolge', dataOf(entry)]);
    }
  return `${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function dataOf({ key, kind, example }: PolicyEntry): string {
  if (kind === 'boolean') return example ? '<enabled/>' : '<disabled/>';
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return `<enabled/><data id="${key}" value="${xml(text)}"/>`;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
