/** Sentences about rule packs that come from outside. */

interface Version {
  title: string;
  version: string;
}

const PLACES = { policy: 'von Ihrer Organisation', own: 'aus Ihren eigenen Paketen', shipped: 'mitgeliefert' } as const;

export const PACK_SENTENCES = {
  tried: (at: number, count: number) => (count === 1 ? 'Regelpaket' : `Paket ${at + 1}`),
  noDay: (text: string) => `„${text}“ ist kein Kalendertag. Bitte wählen Sie ein Datum.`,
  beaten: ({ title, version }: Version, by: keyof typeof PLACES) =>
    `„${title}“ wird nicht verwendet: Dieselbe Fassung ${version} ist schon da, ${PLACES[by]}.`,
  off: (title: string) => `„${title}“ ist ausgeschaltet. Solange das so ist, ändert das Paket nichts.`,
  shippedVersion: ({ title, version }: Version) =>
    `„${title}“ wird in der Fassung ${version} schon mitgeliefert. Es wurde nichts geändert; bitte Version erhöhen.`,
  policyVersion: ({ title, version }: Version) =>
    `„${title}“ ist in der Fassung ${version} von Ihrer Organisation vorgegeben. Es wurde nichts geändert; bitte Version erhöhen.`,
  unreadablePresent: (name: string) =>
    `Unter „${name}“ ist ein Regelpaket gespeichert, das sich nicht lesen lässt. Es wurde nicht überschrieben. Bitte speichern Sie es als Datei oder entfernen Sie es, dann lesen Sie die neue Datei ein.`,
  notStored:
    'Der Browser konnte das Regelpaket nicht speichern. Es wurde nichts geändert. Bitte geben Sie Speicherplatz frei und versuchen Sie es erneut.',
  notRemoved:
    'Der Browser konnte das Regelpaket nicht entfernen. Es wurde nichts geändert. Bitte versuchen Sie es erneut.',
  ownUnavailable: 'Der Browser hat die eigenen Regelpakete nicht herausgegeben. Es gelten nur die übrigen.',
  ownUnreadable: (problem: string) =>
    `Dieses Regelpaket wird nicht verwendet. Gespeichert bleibt es unverändert. ${problem}`,
  policyEntry: (index: number) => `Richtlinie „rulePacks“, Eintrag ${index + 1}`,
  policyUnreadable: (problem: string) => `${problem} Das Paket wurde nicht übernommen.`,
  unknownCell: (id: string, by: 'policy' | 'own') =>
    `Für die Zelle „${id}“ ist ${by === 'policy' ? 'von Ihrer Organisation' : 'von Ihnen'} ein anderer Wert festgelegt, aber kein Regelpaket hat diese Zelle. Der Wert gilt nirgends.`,
} as const;
