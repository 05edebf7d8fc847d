/** The border where adapters come in: shipped JSON, managed policy, imported files. Not part of the content script. */
import * as z from 'zod';
import '../rules/zod-config';
import { MARKET_DISTANCES, PROFILES, STATUSES, TEAMS } from '../rules/facts';
import type { Adapter, WordMap } from './adapter';
import { isDeniedLabel } from './deny';
import { FIELDS } from './profile';
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
const format = text.refine(isRegExp, 'Kein gültiger regulärer Ausdruck: bitte Klammern und Sonderzeichen prüfen');
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
  matches: z.array(pattern),
  system: text.nullable(),
  labels: perField(labels),
  nameParts: z.strictObject({ lastName: labels, firstName: labels }),
  otherLabels: texts,
  otherPersons: texts,
  notNames: texts,
  selectors: perField(z.array(z.strictObject({ css: text, on: day }))),
  formats: z.strictObject({ customerNumber: format, benefitUnitNumber: format }),
  values: z.strictObject({
    team: words(TEAMS),
    status: words(STATUSES),
    marketDistance: words(MARKET_DISTANCES),
    profile: words(PROFILES),
  }),
  placeholders: texts,
  badgeAt: text.nullable(),
};
const { nameParts, otherLabels, otherPersons, notNames, ...needed } = shape;
const optional = z.object({ nameParts, otherLabels, otherPersons, notNames }).partial().shape;
const whole = z.strictObject({ ...needed, ...optional });
const { id, version, title, matches, system, ...inherited } = shape;
const extending = z.strictObject({
  extends: id,
  id,
  version,
  title,
  matches,
  system,
  ...z.object(inherited).partial().shape,
});

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

const lines = (error: z.ZodError): string[] =>
  error.issues.map((issue) => {
    const path = issue.path.join('.') || '(Datei)';
    if (issue.code === 'unrecognized_keys')
      return `${path}: unbekannter Eintrag ${issue.keys.join(', ')} – bitte entfernen`;
    if (issue.code === 'invalid_value') return `${path}: erlaubt ist ${issue.values.join(', ')}`;
    if (issue.code === 'invalid_type' && issue.input === undefined) return `${path}: der Eintrag fehlt`;
    return `${path}: ${issue.message}`;
  });

/** Entries of an `extends` file come first; what it leaves out is the base's. */
function merge(base: Adapter, own: Partial<Adapter>): Adapter {
  const { labels: ownLabels, selectors: ownSelectors, ...rest } = own;
  return {
    ...base,
    ...rest,
    labels: { ...base.labels, ...ownLabels },
    selectors: { ...base.selectors, ...ownSelectors },
  };
}

/**
 * Checks an adapter from outside.
 * @param input parsed JSON; with `extends` it needs only what differs from the named adapter
 * @param bases adapters that may be extended, by id
 * @throws AdapterError naming each path and what to do
 */
export function readAdapter(input: unknown, bases: ReadonlyMap<string, Adapter> = new Map()): Adapter {
  const extended = typeof input === 'object' && input !== null && 'extends' in input;
  const named = typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : '?';
  const parsed = (extended ? extending : whole).safeParse(input, { reportInput: true });
  if (!parsed.success) throw new AdapterError(named, lines(parsed.error));
  if (!('extends' in parsed.data)) return parsed.data as Adapter;
  const { extends: from, ...own } = parsed.data;
  const base = bases.get(from as string);
  if (!base) throw new AdapterError(named, [`extends: der Adapter „${String(from)}“ ist nicht bekannt`]);
  return merge(base, own as Partial<Adapter>);
}
