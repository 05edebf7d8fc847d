/** All rule packs that are there: shipped, the organisation's, the user's own. Versions of one id stand side by side. */
import { type CompiledPacks, compilePacks } from '../rules/compile-packs';
import { PackError } from '../rules/pack-error';
import { packFileText } from '../rules/pack-file-text';
import { parseRulePack, type RulePack } from '../rules/pack-schema';
import { type GivenPack, type GivenPacks, NO_PACKS } from './given';
import { readPackText } from './pack-text';

/** Later beats earlier where two have the same id and version. */
const ORIGINS = ['shipped', 'own', 'policy'] as const;
export type PackOrigin = (typeof ORIGINS)[number];

interface LibraryPack {
  pack: RulePack;
  origin: PackOrigin;
  /** The text of its file, as written. */
  text(): string;
  /** Where the pack of the same id and version comes from that counts instead of this one; null: this one counts. */
  beatenBy: PackOrigin | null;
}

export interface UnreadablePack extends GivenPack {
  /** A German sentence with path and remedy. */
  problem: string;
}

export interface PackLibrary {
  /** Shipped first, then the user's own, then the organisation's. */
  packs: readonly LibraryPack[];
  unreadable: readonly UnreadablePack[];
}

const files = import.meta.glob<unknown>('./rules/*.json', { eager: true, import: 'default' });

const SHIPPED: readonly LibraryPack[] = Object.entries(files).map(([file, data]) => ({
  pack: parseRulePack(data, file),
  origin: 'shipped',
  text: () => packFileText(data),
  beatenBy: null,
}));

/** All rule packs that are part of the product. */
export const PACKS: readonly RulePack[] = SHIPPED.map(({ pack }) => pack);

const SHIPPED_ONLY: PackLibrary = { packs: SHIPPED, unreadable: [] };

let last: { revision: string; library: PackLibrary } = { revision: NO_PACKS.revision, library: SHIPPED_ONLY };

/** The shipped packs and these. Read once per revision. */
export function libraryWith({ revision, packs: given }: GivenPacks): PackLibrary {
  if (last.revision === revision) return last.library;
  const packs: LibraryPack[] = [...SHIPPED];
  const unreadable: UnreadablePack[] = [];
  for (const each of given) {
    try {
      const pack = readPackText(each.text, each.name);
      packs.push({ pack, origin: each.origin, text: () => each.text, beatenBy: null });
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      unreadable.push({ ...each, problem: error.message });
    }
  }
  last = { revision, library: { packs: ranked(packs), unreadable } };
  return last.library;
}

/** The library as it would be with further own packs, and without some of the user's own. */
export function libraryTrying(
  library: PackLibrary,
  tried: readonly RulePack[],
  without: readonly { id: string; version: string }[],
): PackLibrary {
  const gone = [...without, ...tried];
  const kept = library.packs.filter(({ pack, origin }) => origin !== 'own' || !gone.some((each) => isSame(each, pack)));
  const added = tried.map((pack): LibraryPack => ({ pack, origin: 'own', text: () => '', beatenBy: null }));
  return { ...library, packs: ranked([...kept, ...added]) };
}

/** True where a pack is switched on; those from outside are so until the user or the organisation switches them off. */
export function isOn({ packs }: PackLibrary, id: string, chosen: Readonly<Record<string, boolean>>): boolean {
  if (Object.hasOwn(chosen, id)) return chosen[id] === true;
  return packs.some(({ pack, origin }) => pack.id === id && origin !== 'shipped');
}

/** The packs that count: of one id and version one, and switched on. */
export function packsInForce(library: PackLibrary, chosen: Readonly<Record<string, boolean>>): RulePack[] {
  return library.packs.flatMap(({ pack, beatenBy }) =>
    beatenBy === null && isOn(library, pack.id, chosen) ? [pack] : [],
  );
}

const compiled = new WeakMap<PackLibrary, Map<string, CompiledPacks>>();

/** The packs that are switched on (pack id → true), prepared once per library and choice. */
export function compiledPacks(
  chosen: Readonly<Record<string, boolean>>,
  library: PackLibrary = SHIPPED_ONLY,
): CompiledPacks {
  const packs = packsInForce(library, chosen);
  const key = [...new Set(packs.map(({ id }) => id))].join(' ');
  const known = compiled.get(library) ?? new Map<string, CompiledPacks>();
  compiled.set(library, known);
  const result = known.get(key) ?? compilePacks(packs);
  known.set(key, result);
  return result;
}

const isSame = (a: { id: string; version: string }, b: { id: string; version: string }): boolean =>
  a.id === b.id && a.version === b.version;

/** In the order of their origins; of those with the same id and version the last counts. */
function ranked(packs: readonly LibraryPack[]): LibraryPack[] {
  const sorted = packs.toSorted((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
  return sorted.map((each) => {
    const strongest = sorted.findLast(({ pack }) => isSame(pack, each.pack));
    return { ...each, beatenBy: strongest && strongest !== each ? strongest.origin : null };
  });
}
