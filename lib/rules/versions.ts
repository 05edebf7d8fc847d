/** One section of a pack in all its versions: on each day the newest that holds speaks. */
import { type EpochDay, toDay } from './dates';
import type { RulePack } from './pack-schema';
import { holds, type Validity, validityOf } from './validity';

export interface Version<Section> {
  validity: Validity;
  section: Section;
}

/** Newest first: later begin, then higher version number. Never empty. */
export type Versions<Section> = readonly Version<Section>[];

/** The sections of one kind, one entry for each pack id that has it. */
export function versionsOf<Section>(
  packs: readonly RulePack[],
  compile: (pack: RulePack) => Section | null,
): Versions<Section>[] {
  const byId = Map.groupBy(packs, (pack) => pack.id);
  return [...byId.values()].flatMap((same) => {
    const versions = same.toSorted(newestFirst).flatMap((pack) => {
      const section = compile(pack);
      return section === null ? [] : [{ validity: validityOf(pack), section }];
    });
    return versions.length > 0 ? [versions] : [];
  });
}

function newestFirst(a: RulePack, b: RulePack): number {
  if (a.validFrom !== b.validFrom) {
    if (a.validFrom === null || b.validFrom === null) return a.validFrom === null ? 1 : -1;
    return toDay(b.validFrom) - toDay(a.validFrom);
  }
  const [x, y] = [a, b].map(({ version }) => version.split('.').map(Number));
  for (const [at, part] of (x ?? []).entries()) {
    const other = y?.[at] ?? 0;
    if (part !== other) return other - part;
  }
  return 0;
}

/** The section in force on a day, or null. */
export function inForce<Section>(versions: Versions<Section>, day: EpochDay): Section | null {
  for (const { validity, section } of versions) if (holds(validity, day)) return section;
  return null;
}

/** The section in force on a day; before the first begins the oldest, after the last ended the newest that began. */
export function nearest<Section>(versions: Versions<Section>, day: EpochDay): Section {
  const [only] = versions;
  if (only && versions.length === 1) return only.section;
  let oldest: Section | null = null;
  for (const { validity, section } of versions) {
    if (validity.from <= day) return section;
    oldest = section;
  }
  if (oldest === null) throw new RangeError('A section has at least one version.');
  return oldest;
}

/** The sections in force on a day. */
export function allInForce<Section>(packs: readonly Versions<Section>[], day: EpochDay): Section[] {
  return packs.flatMap((versions) => inForce(versions, day) ?? []);
}
