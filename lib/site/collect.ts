/**
 * Takes from a page that names customer numbers what stands at the labels of an adapter: DOM only, no dates, words or formats
 * but the customer number's. Nothing is written to the page.
 */
import { columnHead, type Headers } from './columns';
import { numberIn, type Slot } from './compile';
import { dom } from './dom';
import { findMoreHits, type Page } from './hits';
import type { CollectedRow, Head } from './lists';
import { headingName, nameAnchor, titleAsName } from './names';
import type { PartName } from './parts';
import { addBySelector, fieldOf, type KeyWatch, type Place, personAt, placesOf, watches } from './places';
import { FIELDS, type FieldName } from './profile';
import type { RawPerson } from './raw';
import type { Grid } from './tables';
import { forgetTexts, shownIn } from './value';

export type Collected =
  | {
      page: 'none';
      /** Without this part nothing can be said of the page. */
      needs?: PartName;
      /** What the reader will go on with. */
      found?: Page;
    }
  | { page: 'detail'; person: RawPerson; anchor: Element | null; keys: KeyWatch[] }
  | { page: 'list'; rows: CollectedRow[] };

/** What may mean another person when it changes. */
const tellingPersons = (places: Place[], switchBy: FieldName[]): Place[] =>
  places.filter(({ slot }) => slot === 'customerNumber' || switchBy.includes(fieldOf(slot)));

interface Pass {
  collected: Collected;
  /** Every field has a label on the page, the preferred one where the adapter has labels of its own. */
  complete: boolean;
  heads: Head[];
  grids: Grid[];
}

/** Two numbers contradict each other; more may be a card for each person. */
const CONTRADICTING = 2;

function headsIn(page: Page): Head[] {
  const heads: Head[] = [];
  const headers: Headers = new Map();
  for (const hit of page.hits) {
    const head = columnHead(hit, page, headers);
    if (head) heads.push({ hit, head });
  }
  return heads;
}

function gridsBelow(heads: Head[], page: Page): Grid[] {
  const { lists } = page.parts;
  if (lists) return lists.gridsBelow(heads, page.compiled);
  if (heads.some(({ hit }) => hit.slot === 'customerNumber')) page.missing = 'lists';
  return [];
}

/** One record as „label row above value row“ is a person's own data, not a list. */
const isOwn = ({ rows, explicit }: Grid): boolean => rows.length === 1 && !explicit;

/** What stands in tables that are a person's own data. */
function addOwn(places: Place[], heads: Head[], grids: Grid[], { parts }: Page): void {
  const own = grids.filter(isOwn);
  for (const { hit, head } of heads) {
    const element = own.some(({ box }) => dom.contains(box, head)) ? parts.lists?.belowHead(head) : null;
    if (element && hit.slot !== 'other') {
      places.push({ slot: hit.slot, raw: shownIn(element), element, weight: 1, rank: hit.rank });
    }
  }
}

function listOf(tables: Grid[], page: Page): CollectedRow[] {
  const { lists } = page.parts;
  const people = tables.flatMap((grid) => grid.rows.flatMap((row) => lists?.listRow(grid, row, page.compiled) ?? []));
  return people.length ? people : (lists?.rowsBySelector(page) ?? []);
}

/** The part for cards is the one for lists. */
function cardsOf(places: Place[], page: Page): CollectedRow[] {
  const { lists } = page.parts;
  if (!lists) page.missing = 'lists';
  return lists?.cardRows(places, page.compiled) ?? [];
}

/** A name that no label names: the heading's. */
function addHeading(places: Place[], number: string | null, { roots, compiled }: Page): void {
  const element = headingName(roots, number, compiled);
  if (element) places.push({ slot: 'name', ...element, weight: 0.6, rank: 99 });
}

/** One person's page. Where its line goes is looked for when one is drawn: most readings only confirm another. */
function detailOf(page: Page, places: Place[], tables: Grid[]): Collected {
  const { compiled, parts } = page;
  const person = personAt(places);
  for (const grid of tables) person.members.push(...(parts.lists?.membersIn(grid, compiled) ?? []));
  let anchor: Element | null | undefined;
  return {
    page: 'detail',
    person,
    get anchor() {
      if (anchor === undefined) anchor = nameAnchor(page, places);
      return anchor;
    },
    keys: watches(compiled.switchBy ? tellingPersons(places, compiled.switchBy) : places),
  };
}

function collect(page: Page, earlier?: Pass): Pass {
  const { compiled } = page;
  if (compiled.list && !page.parts.lists) page.missing = 'lists';
  const heads = headsIn(page);
  // Without further column heads the tables are the same as before.
  const grids = earlier?.heads.length === heads.length ? earlier.grids : heads.length ? gridsBelow(heads, page) : [];
  const tables = grids.filter((grid) => !isOwn(grid));
  let places = placesOf(page, heads, tables);
  if (grids.length > tables.length) addOwn(places, heads, grids, page);
  addBySelector(page, places);
  places = titleAsName(places, compiled);
  const labelled = new Set<Slot>();
  const filled = new Set<Slot>();
  const numbers = new Set<string>();
  for (const { slot, raw, rank } of places) {
    if (!rank || !compiled.own.includes(fieldOf(slot))) labelled.add(slot);
    if (!raw.trim()) continue;
    filled.add(slot);
    const number = slot === 'customerNumber' ? numberIn(raw, compiled) : null;
    if (number) numbers.add(number);
  }
  const [number = null] = numbers;
  const complete = FIELDS.every((field) => labelled.has(field));
  const pass: Pass = { collected: { page: 'none' }, complete, heads, grids };
  let rows = numbers.size > CONTRADICTING ? cardsOf(places, page) : [];
  // A number that cannot be read makes a person's page only with other data beside it (a search form has none).
  const isNobody = !number && (tables.length || !filled.has('customerNumber') || filled.size < 3);
  if (isNobody && !rows.length) rows = listOf(tables, page);
  if (rows.length) pass.collected = { page: 'list', rows };
  else if (!isNobody) {
    if (!filled.has('name') && !filled.has('lastName')) addHeading(places, number, page);
    pass.collected = detailOf(page, places, tables);
  }
  return pass;
}

/** Reads at the labels that most pages have first, then at all others, unless every field was found. */
export function collectRecords(page: Page): Collected {
  try {
    let pass = collect(page);
    if (!pass.complete && !page.walked && !page.missing) {
      findMoreHits(page);
      pass = collect(page, pass);
    }
    return page.missing ? { page: 'none', needs: page.missing } : pass.collected;
  } finally {
    forgetTexts();
  }
}
