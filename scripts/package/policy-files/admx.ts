/** Administrative templates (ADMX and its texts, ADML) for the group policies of Windows. */
import type { PolicyEntry } from './entries.ts';
import { valuesKey, WINDOWS_BROWSERS, type WindowsBrowser } from './windows-keys.ts';
import { xml } from './xml.ts';

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
/** By itself Windows cuts texts at 1,023 characters; adapters and packs are longer. */
const LONGEST_TEXT = 1_000_000;
const BROWSERS = Object.keys(WINDOWS_BROWSERS) as WindowsBrowser[];

const TEXTS = {
  german: {
    about: 'Richtlinien der Browser-Erweiterung Fallblick',
    supported: 'Chrome oder Edge ab Version 120',
    json: 'Als JSON-Text. Beispiel: ',
  },
  english: {
    about: 'Policies of the browser extension Fallblick',
    supported: 'Chrome or Edge from version 120',
    json: 'As JSON text. Example: ',
  },
} as const;
export type Language = keyof typeof TEXTS;

/** `fallblick.admx`: every key once for Chrome and once for Edge. @param id of the extension */
export function admx(entries: PolicyEntry[], id: string): string {
  const categories = BROWSERS.map(
    (browser) =>
      `    <category name="Fallblick${browser}" displayName="$(string.${browser})"><parentCategory ref="Fallblick" /></category>`,
  );
  const policies = BROWSERS.flatMap((browser) => entries.map((entry) => policy(browser, entry, id)));
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="fallblick" namespace="Fallblick.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="Supported" displayName="$(string.Supported)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="Fallblick" displayName="$(string.Fallblick)" />
${categories.join('\n')}
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
}

function policy(browser: WindowsBrowser, entry: PolicyEntry, id: string): string {
  const name = `${browser}_${entry.key}`;
  const isSwitch = entry.kind === 'boolean';
  const more = isSwitch ? ` valueName="${entry.key}"` : ` presentation="$(presentation.${entry.key})"`;
  const body = isSwitch
    ? '      <enabledValue><decimal value="1" /></enabledValue>\n      <disabledValue><decimal value="0" /></disabledValue>'
    : `      <elements>${element(entry)}</elements>`;
  return `    <policy name="${name}" class="Both" displayName="$(string.${entry.key})" explainText="$(string.${entry.key}_help)" key="${valuesKey(browser, id)}"${more}>
      <parentCategory ref="Fallblick${browser}" />
      <supportedOn ref="Supported" />
${body}
    </policy>`;
}

function element({ key, kind, values, minimum, maximum }: PolicyEntry): string {
  if (kind === 'choice') {
    const items = values.map(
      (value) => `<item displayName="$(string.${key}_${value})"><value><string>${xml(value)}</string></value></item>`,
    );
    return `<enum id="${key}" valueName="${key}" required="true">${items.join('')}</enum>`;
  }
  if (kind === 'integer')
    return `<decimal id="${key}" valueName="${key}" minValue="${minimum ?? 0}" maxValue="${maximum ?? 9999}" required="true" />`;
  return `<text id="${key}" valueName="${key}" maxLength="${LONGEST_TEXT}" required="true" />`;
}

/** `fallblick.adml` of one language. */
export function adml(entries: PolicyEntry[], language: Language): string {
  const texts = TEXTS[language];
  const strings: [id: string, text: string][] = [
    ['Fallblick', 'Fallblick'],
    ...BROWSERS.map((browser): [string, string] => [browser, WINDOWS_BROWSERS[browser].name]),
    ['Supported', texts.supported],
    ...entries.flatMap((entry) => stringsOf(entry, language)),
  ];
  const presentations = entries.filter(({ kind }) => kind !== 'boolean').map(presentation);
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <displayName>Fallblick</displayName>
  <description>${xml(texts.about)}</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${xml(text)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${presentations.join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function stringsOf(entry: PolicyEntry, language: Language): [id: string, text: string][] {
  const { key, kind, values, example } = entry;
  const isJson = kind === 'json' && example !== undefined;
  const help = entry[language] + (isJson ? `\n${TEXTS[language].json}${JSON.stringify(example)}` : '');
  return [[key, key], [`${key}_help`, help], ...values.map((value): [string, string] => [`${key}_${value}`, value])];
}

function presentation({ key, kind, example }: PolicyEntry): string {
  if (kind === 'choice')
    return `      <presentation id="${key}"><dropdownList refId="${key}" noSort="true">${key}</dropdownList></presentation>`;
  if (kind === 'integer')
    return `      <presentation id="${key}"><decimalTextBox refId="${key}" defaultValue="${Number(example)}">${key}</decimalTextBox></presentation>`;
  return `      <presentation id="${key}"><textBox refId="${key}"><label>${key}</label></textBox></presentation>`;
}
