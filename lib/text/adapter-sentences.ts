/** Sentences about adapters that come from outside. */

const MOST_LINES = 6;

/** What is wrong with a file, a line each; of many mistakes the first ones. */
function shortened(problems: readonly string[]): string {
  const rest = problems.length - MOST_LINES;
  const lines = problems.slice(0, MOST_LINES);
  return [...lines, ...(rest > 0 ? [`… und ${rest} weitere`] : [])].join('\n');
}

export const ADAPTER_SENTENCES = {
  unreadableFile: (problems: readonly string[]) =>
    `Die Datei ist kein brauchbarer Adapter. Es wurde nichts geändert. Bitte berichtigen Sie:\n${shortened(problems)}`,
  tooLarge:
    'Die Datei ist kein brauchbarer Adapter: Sie ist größer als 200 kB. Es wurde nichts geändert. Bitte prüfen Sie die Auswahl.',
  older: (id: string, present: string, offered: string) =>
    `Der Adapter „${id}“ ist schon in der neueren Fassung ${present} vorhanden, die Datei hat ${offered}. Es wurde nichts geändert. Wenn Sie die ältere Fassung wollen, entfernen Sie zuerst die vorhandene.`,
  sameVersion: (id: string, version: string) =>
    `Der Adapter „${id}“ ist in der Fassung ${version} schon vorhanden, aber mit anderem Inhalt. Es wurde nichts geändert. Bitte geben Sie der Datei eine höhere Fassung oder entfernen Sie zuerst die vorhandene.`,
  unreadablePresent: (id: string) =>
    `Unter der Kennung „${id}“ ist ein Adapter gespeichert, der sich nicht lesen lässt. Er wurde nicht überschrieben. Bitte speichern Sie ihn als Datei oder entfernen Sie ihn, dann lesen Sie die neue Datei ein.`,
  notStored:
    'Der Browser konnte den Adapter nicht speichern. Es wurde nichts geändert. Bitte geben Sie Speicherplatz frei und versuchen Sie es erneut.',
  notRemoved:
    'Der Browser konnte den Adapter nicht entfernen. Es wurde nichts geändert. Bitte versuchen Sie es erneut.',
  ownUnreadable: (id: string, problems: readonly string[]) =>
    `Ihr Adapter „${id}“ wird nicht verwendet. Gespeichert bleibt er unverändert.\n${shortened(problems)}`,
  ownUnavailable: 'Der Browser hat die eigenen Adapter nicht herausgegeben. Es gelten nur die übrigen.',
  policyEntry: (index: number, id: string, problems: readonly string[]) =>
    `Richtlinie „adapters“, Eintrag ${index + 1} (Adapter „${id}“) wurde nicht übernommen: ${shortened(problems).replaceAll('\n', '; ')}.`,
  policyTwice: 'die Kennung kommt zweimal vor – bitte einen der Einträge umbenennen',
  policyUnknownId: (ids: readonly string[]) =>
    `kein mitgelieferter Adapter hat diese Kennung – bitte eine von diesen (${ids.join(', ')}) oder den Inhalt einer Adapterdatei angeben`,
  policyKind: '(Eintrag): erwartet wird der Inhalt einer Adapterdatei als Text',
} as const;
