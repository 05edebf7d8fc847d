/** Texts for the administrator beside the files. */
import type { PolicyEntry } from './entries.ts';
import type { Rollout } from './rollout.ts';

const KINDS: Record<PolicyEntry['kind'], string> = {
  boolean: 'ja oder nein',
  integer: 'ganze Zahl',
  number: 'Zahl',
  text: 'Text',
  choice: 'Auswahl',
  json: 'Liste oder Zuordnung',
};

/** What each file is for and where it goes. */
export function folderGuide({ id, geckoId, version, hosts, areExamples }: Rollout): string {
  const sites = hosts
    ? `Dieser Bau liest von Anfang an: ${hosts.join(', ')}. Andere Adressen kann er nicht erfragen.`
    : 'Dieser Bau fragt für jede Adresse einmal. Für feste Adressen: npm run package -- --hosts …';
  const values = areExamples
    ? `Die Werte in allen Dateien sind Beispiele. Bitte anpassen oder Zeilen löschen; jede Angabe ist freiwillig.
Für eigene Werte in allen Dateien zugleich: npm run package -- --values …`
    : 'Die Werte in allen Dateien sind die Ihrer Angabendatei (--values).';
  return `Fallblick ${version}: Richtlinien zum Übernehmen

Kennung in Chromium, Chrome und Edge: ${id}
Kennung in Firefox: ${geckoId}
${sites}

${values}
Was es gibt und was es bewirkt, steht in richtlinien.md. Schritt für Schritt: docs/administration.md im Quellstand.

Linux
  linux/fallblick.json gehört nach
    /etc/chromium/policies/managed/          (Chromium)
    /etc/opt/chrome/policies/managed/        (Chrome)
    /etc/opt/edge/policies/managed/          (Edge)
  Legt schon eine andere Datei ExtensionSettings fest, gilt nur eine von beiden: bitte zusammenführen.
  linux/policies.json gehört nach /etc/firefox/policies/. Gibt es dort schon eine, bitte beide zusammenführen.

Windows (nicht erprobt)
  windows/fallblick.admx, windows/de-DE/fallblick.adml und windows/en-US/fallblick.adml gehören in den
    zentralen Speicher der Gruppenrichtlinien (PolicyDefinitions).
  windows/fallblick-chrome.reg und windows/fallblick-edge.reg setzen dasselbe ohne Gruppenrichtlinie.
  windows/intune.csv nennt je Angabe die OMA-URI, den Datentyp und den Wert.
  windows/policies.json gehört in den Ordner distribution der Firefox-Installation.

macOS (nicht erprobt)
  macos/fallblick-chrome.mobileconfig und macos/fallblick-edge.mobileconfig werden über die Geräteverwaltung verteilt.
`;
}

/** The documentation of all keys, made from the schema that reads them. */
export function policyPage(entries: PolicyEntry[]): string {
  const parts = entries.map(({ key, kind, german, values, minimum, maximum, example }) => {
    const lines = [`- Art: ${KINDS[kind]}`];
    if (values.length > 0) lines.push(`- Werte: ${values.map((value) => `\`${value}\``).join(', ')}`);
    if (minimum !== undefined && maximum !== undefined) lines.push(`- Von ${minimum} bis ${maximum}`);
    if (example !== undefined) lines.push(`- Beispiel: \`${JSON.stringify(example)}\``);
    return `## ${key}\n\n${german}.\n\n${lines.join('\n')}\n`;
  });
  return `# Richtlinien von Fallblick

Jede Angabe ist freiwillig. Eine ungültige wird ausgelassen und in den Optionen genannt; die anderen gelten.

${parts.join('\n')}`;
}
