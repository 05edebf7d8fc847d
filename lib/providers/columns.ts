/** The words of a directory file: headings of columns, or keys of a JSON object, and the values that are words. */
import { type ACCESSIBILITY, type AGREEMENTS, MOST_CONTACTS, type Provider, type SERVICES } from './provider-schema';

export type ContactPart = 'contactName' | 'phone' | 'email';
type Plain = Exclude<keyof Provider, 'contacts'>;
/** `at`: which of the contacts, from 0. */
export type Column = { field: Plain } | { field: ContactPart; at: number };

/** The first of each is written into a file. */
const HEADINGS: Record<Plain, string[]> = {
  code: ['Kennung', 'Kürzel', 'Nr.'],
  name: ['Name', 'Träger', 'Anbieter', 'Einrichtung', 'Beratungsstelle'],
  services: ['Leistungen', 'Leistung', 'Leistungsart'],
  concept: ['Konzept'],
  offers: ['Angebote', 'Angebot'],
  address: ['Anschrift', 'Adresse'],
  way: ['Anfahrt', 'Weg', 'Wegbeschreibung'],
  openingHours: ['Öffnungszeiten', 'Sprechzeiten'],
  waitingWeeks: ['Wartezeit (Wochen)', 'Wartezeit', 'Wartezeit in Wochen'],
  languages: ['Sprachen', 'Sprache'],
  accessibility: ['Barrierefrei', 'Barrierefreiheit'],
  accessibilityNote: ['Hinweis zur Barrierefreiheit', 'Barrierefreiheit Hinweis'],
  agreement: ['Vereinbarung', 'Kooperationsvereinbarung'],
  agreementUntil: ['Vereinbarung bis', 'Vereinbarung gültig bis'],
  checkedOn: ['Zuletzt geprüft am', 'Zuletzt geprüft', 'Geprüft am', 'Stand'],
};

const CONTACT_HEADINGS: Record<ContactPart, string[]> = {
  contactName: ['Ansprechperson', 'Ansprechpartner', 'Ansprechpartnerin', 'Kontakt'],
  phone: ['Telefon', 'Tel.', 'Telefonnummer'],
  email: ['E-Mail', 'Mail', 'E-Mail-Adresse'],
};

/** The first word of each value is written into a file. */
export const WORDS = {
  services: {
    childcareOrNursing: ['Kinderbetreuung oder Pflege', 'Kinderbetreuung', 'Pflege', 'Kinderbetreuung/Pflege'],
    debtCounselling: ['Schuldnerberatung', 'Schulden'],
    psychosocialSupport: ['psychosoziale Betreuung', 'psychosoziale Beratung'],
    addictionCounselling: ['Suchtberatung', 'Sucht'],
    other: ['Sonstiges', 'sonstige', 'andere'],
  } satisfies Record<(typeof SERVICES)[number], string[]>,
  accessibility: {
    full: ['ja', 'vollständig', 'barrierefrei'],
    partly: ['teilweise', 'eingeschränkt'],
    none: ['nein', 'nicht barrierefrei'],
  } satisfies Record<(typeof ACCESSIBILITY)[number], string[]>,
  agreement: {
    inForce: ['besteht', 'ja', 'abgeschlossen'],
    inPreparation: ['in Vorbereitung', 'geplant'],
    none: ['keine', 'nein'],
  } satisfies Record<(typeof AGREEMENTS)[number], string[]>,
};

/** „E-Mail 2“ and „e-mail2“ are the same heading. */
export const wordKey = (word: string): string =>
  word
    .normalize('NFC')
    .toLocaleLowerCase('de-DE')
    .replace(/[\s:.*()-]/gu, '');

const BY_HEADING = new Map<string, Column>([
  ...(Object.entries(HEADINGS) as [Plain, string[]][]).flatMap(([field, headings]) =>
    [field, ...headings].map((heading): [string, Column] => [wordKey(heading), { field }]),
  ),
  ...(Object.entries(CONTACT_HEADINGS) as [ContactPart, string[]][]).flatMap(([field, headings]) =>
    [field, ...headings].flatMap((heading) =>
      Array.from({ length: MOST_CONTACTS }, (_, at): [string, Column] => [
        wordKey(at === 0 ? heading : `${heading} ${at + 1}`),
        { field, at },
      ]),
    ),
  ),
]);

/** What a column is read as; null: it is not read. */
export const columnOf = (heading: string): Column | null => BY_HEADING.get(wordKey(heading)) ?? null;

/** The heading a file of ours has for it. */
export function headingOf(column: Column): string {
  if (!('at' in column)) return HEADINGS[column.field][0] ?? column.field;
  const [heading = column.field] = CONTACT_HEADINGS[column.field];
  return column.at === 0 ? heading : `${heading} ${column.at + 1}`;
}

/** The order of a file of ours. */
export const FILE_COLUMNS: readonly Column[] = [
  ...(['code', 'name', 'services', 'offers', 'concept'] as const).map((field) => ({ field })),
  ...Array.from({ length: MOST_CONTACTS }, (_, at) =>
    (['contactName', 'phone', 'email'] as const).map((field) => ({ field, at })),
  ).flat(),
  ...(
    [
      'address',
      'way',
      'openingHours',
      'waitingWeeks',
      'languages',
      'accessibility',
      'accessibilityNote',
      'agreement',
      'agreementUntil',
      'checkedOn',
    ] as const
  ).map((field) => ({ field })),
];

/** The value that a word stands for; null where it is none of them. */
export function valueOfWord<F extends keyof typeof WORDS>(field: F, word: string): keyof (typeof WORDS)[F] | null {
  const key = wordKey(word);
  const found = Object.entries(WORDS[field]).find(([value, words]) =>
    [value, ...words].some((w) => wordKey(w) === key),
  );
  return (found?.[0] ?? null) as keyof (typeof WORDS)[F] | null;
}
