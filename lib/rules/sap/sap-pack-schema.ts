/** The format of a pack for Soziale Ansprechpersonen: one decree as data. It shares its head and parts with the rule packs. */
import * as z from 'zod';
import '../zod-config';
import { packHeadShape } from '../pack-head-schema';
import { ambiguityListSchema } from '../pack-parts-schema';
import { readWithSchema } from '../read-with-schema';
import { referenceSchema, sapSections } from './sap-sections-schema';

const sapPackSchema = z
  .strictObject({
    ...packHeadShape,
    ...sapSections,
    /** Rules that are shown beside a form and have no date of their own. */
    references: z.array(referenceSchema).default([]),
    ambiguities: ambiguityListSchema.default([]),
  })
  .superRefine((pack, context) => {
    const ids = sapRulesOf(pack).map(({ id }) => id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice !== undefined) context.addIssue({ code: 'custom', path: [], message: `„${twice}“ steht doppelt.` });
  });

export type SapPack = z.output<typeof sapPackSchema>;
/** A rule of a pack, whatever it computes. */
export type SapRule = z.output<typeof referenceSchema>;

const SECTIONS = Object.keys(sapSections) as (keyof typeof sapSections)[];

/** All rules of a pack by their ids, in the order of the decree's numbering as the pack has it. */
export function sapRulesOf(pack: Pick<SapPack, keyof typeof sapSections | 'references'>): SapRule[] {
  const computing = SECTIONS.flatMap((section) => pack[section] ?? []);
  return [...computing, ...pack.references].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Reads a pack from JSON.
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function parseSapPack(data: unknown, source: string): SapPack {
  return readWithSchema(sapPackSchema, data, source);
}
