import type { PolicyEntry } from './entries.ts';
import { WINDOWS_BROWSERS, type WindowsBrowser } from './windows-keys.ts';
import { xml } from './xml.ts';

const BASE = './Device/Vendor/MSFT/Policy';
const INGEST = `${BASE}/ConfigOperations/ADMXInstall/Fallblick/Policy/FallblickAdmx`;

/** The lines an administrator types into Intune: OMA-URI, data type and value, as CSV. The first one takes the ADMX in. */
export function intuneLines(entries: PolicyEntry[], values: Record<string, unknown>): string {
  const rows = [['Name', 'OMA-URI', 'Datentyp', 'Wert']];
  rows.push(['Vorlage aufnehmen', INGEST, 'Zeichenfolge', 'Inhalt der Datei fallblick.admx']);
  for (const browser of Object.keys(WINDOWS_BROWSERS) as WindowsBrowser[])
    for (const entry of entries) {
      const value = values[entry.key];
      if (value === undefined) continue;
      const uri = `${BASE}/Config/Fallblick~Policy~Fallblick~Fallblick${browser}/${browser}_${entry.key}`;
      rows.push([`${browser}: ${entry.key}`, uri, 'Zeichenfolge', dataOf(entry, value)]);
    }
  return `${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function dataOf({ key, kind }: PolicyEntry, value: unknown): string {
  if (kind === 'boolean') return value ? '<enabled/>' : '<disabled/>';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `<enabled/><data id="${key}" value="${xml(text)}"/>`;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
