/** A taught field becomes part of an adapter of the user's own. Pure: what to save comes out, nothing is stored. */
import type { IsoDate } from '../rules/facts';
import type { Adapter } from './adapter';
import type { AdapterFile } from './adapter-file';
import { FIELDS, type FieldName } from './profile';
import { labelKey } from './text';

export interface TaughtField {
  field: FieldName;
  /** Label as the page shows it, or null where the value has none that the reader finds. */
  label: string | null;
  /** Where the value stands, used when no label is found; null where no lasting selector exists. */
  css: string | null;
  on: IsoDate;
  /** Address of the page. */
  url: string;
}

/** The schema's limit for one field; the selectors taught last are enough. */
const MOST_LABELS = 100;
const MOST_SELECTORS = 5;

/** Id of the user's own adapter for a site, e.g. `eigen-fall-example-8443`. */
export const ownAdapterId = (url: string): string =>
  `eigen-${new URL(url).host.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 200);

const bumped = (version: string): string => version.replace(/\d+$/, (patch) => `${Number(patch) + 1}`);

/**
 * The adapter file with one more taught field: its label before the others, its selector before the others with date.
 * @param file the user's own file that applies to the page now, or null for a new one that extends `base`
 * @param base the adapter in force on the page (what `file` makes of its own base, if there is a file)
 */
export function withTaughtField(file: AdapterFile | null, base: Adapter, taught: TaughtField): AdapterFile {
  const { field, label, css, on, url } = taught;
  const { host, origin } = new URL(url);
  const start: AdapterFile = file ?? {
    extends: base.id,
    id: ownAdapterId(url),
    version: '1.0.0',
    title: `Angelernt: ${host}`.slice(0, 200),
    matches: [`${origin}/*`],
    system: base.system,
  };
  const next = { ...start };
  if (file) next.version = bumped(file.version);
  if (label !== null) next.labels = { ...start.labels, ...withLabel(base, field, label) };
  if (css !== null) {
    const known = (base.selectors[field] ?? []).filter((each) => each.css !== css);
    next.selectors = { ...start.selectors, [field]: [{ css, on }, ...known].slice(0, MOST_SELECTORS) };
  }
  return next;
}

/** The label lists that change when a label is taught: one label never names two fields. */
export function withLabel(base: Adapter, field: FieldName, label: string): Adapter['labels'] {
  const key = labelKey(label);
  const changed: Adapter['labels'] = {};
  for (const each of FIELDS) {
    const own = base.labels[each] ?? [];
    const others = own.filter((text) => labelKey(text) !== key);
    if (each === field) changed[each] = [label, ...others].slice(0, MOST_LABELS);
    else if (others.length < own.length) changed[each] = others;
  }
  return changed;
}
