/** The border where adapters come in: shipped JSON, managed policy, imported files. Not part of the content script. */
import * as z from 'zod';
import '../rules/zod-config';
import { MARKET_DISTANCES, PROFILES, STATUSES, TEAMS } from '../rules/facts';
import type { Adapter, WordMap } from './adapter';
import { isDeniedLabel } from './deny';
import { isQuick } from './pattern-cost';
import { FIELDS, type FieldName } from './profile';
import { isSelector } from './select';
import { labelKey } from './text';

const text = z.string('Hier wird ein Text erwartet').min(1, 'Der Text ist leer').max(200, 'Der Text ist zu lang');
const texts = z.array(text).max(300);
const label = text
  .refine((value) => labelKey(value) !== '', 'Die Beschriftung enthält keinen Buchstaben')
  .refine(
    (value) => !isDeniedLabel(labelKey(value)),
    'Dieses Feld wird nie gelesen (Versicherungsnummer, Steuer-ID, Bankverbindung, Gesundheit): bitte entfernen',
  );
const labels = z.array(label).max(100);

function isRegExp(source: string): boolean {
  try {
    return !!new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return false;
  }
}
const format = text
  .refine(isRegExp, 'Kein gültiger regulärer Ausdruck: bitte Klammern und Sonderzeichen prüfen')
  .refine(
    (source) => !isRegExp(source) || isQuick(source),
    'Dieser reguläre Ausdruck kann den Browser aufhalten: bitte Wiederholungen in Wiederholungen auflösen, z. B. (\\d+)+ zu \\d+',
  );
const selector = text.refine(isSelector, 'Kein gültiger CSS-Selektor: bitte Klammern und Sonderzeichen prüfen');
const pattern = text.regex(
  /^(\*|https?|file):\/\/[^/:]*(:\d+)?\/.*$/,
  'Kein Adressmuster: erwartet wird z. B. https://fachverfahren.example/*',
);
const day = z.iso.date('Kein Datum: erwartet wird JJJJ-MM-TT');

const words = <T extends string>(values: readonly [T, ...T[]]): z.ZodType<WordMap<T>> =>
  z.array(z.strictObject({ words: texts.min(1), match: z.enum(['whole', 'contains']), value: z.enum(values) }));

const perField = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(FIELDS.map((field) => [field, value.optional()])) as Record<
      (typeof FIELDS)[number],
      z.ZodOptional<T>
    >,
  );

const shape = {
  id: text.regex(/^[a-z0-9-]+$/, 'Nur Kleinbuchstaben, Ziffern und Bindestrich'),
  version: text.regex(/^\d+\.\d+\.\d+$/, 'Versionsnummer wie 1.0.0'),
  title: text,
  matches: z.array(pattern).max(50),
  system: text.nullable(),
  labels: perField(labels),
  nameParts: z.strictObject({ lastName: labels, firstName: labels }),
  recordTitles: texts,
  otherLabels: texts,
  otherPersons: texts,
  notNames: texts,
  selectors: perField(z.array(z.strictObject({ css: selector, on: day })).max(20)),
  formats: z.strictObject({ customerNumber: format, benefitUnitNumber: format }),
  values: z.strictObject({
    team: words(TEAMS),
    status: words(STATUSES),
    marketDistance: words(MARKET_DISTANCES),
    profile: words(PROFILES),
  }),
  placeholders: texts,
  list: z.strictObject({ row: selector, cells: perField(selector) }),
  switchBy: z.array(z.enum(FIELDS)).max(FIELDS.length),
  badgeAt: selector.nullable(),
};
const { list, switchBy, nameParts, recordTitles, otherLabels, otherPersons, notNames, ...needed } = shape;
const optional = z
  .object({ list, switchBy, nameParts, recordTitles, otherLabels, otherPersons, notNames })
  .partial().shape;
const whole = z.strictObject({ ...needed, ...optional });
const { id, version, title, matches, ...inherited } = shape;
const extending = z.strictObject({
  extends: id,
  id,
  version,
  title,
  matches,
  ...z.object(inherited).partial().shape,
});

/** An adapter as it is written in a file: whole, or only what differs from the one named by `extends`. */
export type AdapterFile = z.infer<typeof whole> | z.infer<typeof extending>;

/** An adapter that cannot be used: `id` names it, `problems` are German lines with path and fix. */
export class AdapterError extends Error {
  override name = 'AdapterError';
  constructor(
    readonly id: string,
    readonly problems: string[],
  ) {
    super(`Adapter „${id}“ ist nicht lesbar:\n${problems.join('\n')}`);
  }
}

const KINDS: Record<string, string> = {
  array: 'eine Liste [ … ]',
  object: 'ein Objekt { … }',
  string: 'ein Text in Anführungszeichen',
};

const lines = (error: z.ZodError): string[] =>
  error.issues.map((issue) => {
    const path = issue.path.join('.') || '(Datei)';
    if (issue.code === 'unrecognized_keys')
      return `${path}: unbekannter Eintrag ${issue.keys.join(', ')} – bitte entfernen`;
    if (issue.code === 'invalid_value') return `${path}: erlaubt ist ${issue.values.join(', ')}`;
    if (issue.code === 'invalid_type' && issue.input === undefined) return `${path}: der Eintrag fehlt`;
    if (issue.code === 'invalid_type' && issue.expected in KINDS)
      return `${path}: hier wird ${KINDS[issue.expected]} erwartet`;
    if (issue.code === 'too_big' && issue.origin === 'array')
      return `${path}: höchstens ${issue.maximum} Einträge – bitte kürzen`;
    if (issue.code === 'too_small' && issue.origin === 'array') return `${path}: mindestens ${issue.minimum} Eintrag`;
    return `${path}: ${issue.message}`;
  });

/** Entries of an `extends` file come first; what it leaves out is the base's. */
function merge(base: Adapter, own: Partial<Adapter>): Adapter {
  const { labels: ownLabels, selectors: ownSelectors, ...rest } = own;
  return {
    ...base,
    ...rest,
    labels: { ...base.labels, ...ownLabels },
    own: [...(base.own ?? []), ...(Object.keys(ownLabels ?? {}) as FieldName[])],
    selectors: { ...base.selectors, ...ownSelectors },
  };
}

/**
 * Checks the shape of an adapter from outside, whatever it extends.
 * @throws AdapterError naming each path and what to do
 */
export function checkAdapter(input: unknown): AdapterFile {
  const isObject = typeof input === 'object' && input !== null;
  const named = isObject && 'id' in input ? String(input.id).slice(0, 200) : '?';
  const parsed = (isObject && 'extends' in input ? extending : whole).safeParse(input, { reportInput: true });
  if (!parsed.success) throw new AdapterError(named, lines(parsed.error));
  return parsed.data;
}

/**
 * Checks an adapter from outside and completes it. A file that extends another keeps its `system` unless it names one:
 * entries made under the other stay with the page.
 * @param input parsed JSON; with `extends` it needs only what differs from the named adapter
 * @param bases adapters that may be extended, by id
 * @throws AdapterError naming each path and what to do
 */
export function readAdapter(input: unknown, bases: ReadonlyMap<string, Adapter> = new Map()): Adapter {
  const file = checkAdapter(input);
  if (!('extends' in file)) return file as Adapter;
  const { extends: from, ...own } = file;
  const base = bases.get(from);
  if (base) return merge(base, own as Partial<Adapter>);
  const known = [...bases.keys()].sort().join(', ');
  throw new AdapterError(file.id, [`extends: der Adapter „${from}“ ist nicht bekannt – möglich ist ${known}`]);
}
