/** What a content script may send to the background, and how its answers must look: a stranger's word until it is checked. */
import * as z from 'zod';
import '../rules/zod-config';
import { FIELDS } from '../site/profile';
import { LONGEST_RAW, type RawPerson } from '../site/raw';
import { MOST_ROWS } from './list-takeover';
import type { PageRequests, Request } from './protocol';
import { NO_PICKS, type PageCheck } from './teach';

/** Longer texts on a page are not a name or a number. */
export const pageText = z.string().max(300);
export const none = z.strictObject({});
export const field = z.enum(FIELDS);
export const taughtLabel = z.string().min(1).max(200);
export const selector = z.string().min(1).max(200);

/** As many labels of one kind may stand on a page. */
const rawValues = z.partialRecord(
  z.enum([...FIELDS, 'lastName', 'firstName']),
  z.array(z.strictObject({ raw: z.string().max(LONGEST_RAW), weight: z.number(), rank: z.number() })).max(60),
);
/** One person as the content script takes her texts from a page, without others and with the members of her BG. */
const rawMember = z.strictObject({ values: rawValues, members: z.array(z.never()) });
const rawPerson = z.strictObject({ values: rawValues, members: z.array(rawMember).max(2000) });

export const PAGE_SCHEMAS: { [N in keyof PageRequests]: z.ZodType<Request<N>> } = {
  configure: none,
  assess: z.strictObject({ page: z.enum(['detail', 'list']), persons: z.array(rawPerson).max(2000) }),
  loadPart: z.strictObject({ part: z.enum(['reader', 'nearby', 'lists', 'drawing']) }),
  pageChanged: none,
  teachAt: z.strictObject({ text: z.string().max(600), index: z.int().min(0), count: z.int().min(0) }),
  teachPick: z.strictObject({
    pick: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('value'),
        label: taughtLabel.nullable(),
        raw: pageText,
        guess: field.nullable(),
        css: selector.nullable(),
        labelled: z.array(field).max(FIELDS.length),
        column: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('no'), why: z.enum(NO_PICKS) }),
    ]),
  }),
};

const found = z.strictObject({
  how: z.enum(['label', 'selector', 'heading']),
  text: z.string().max(200),
  raw: pageText,
});

/** What the content script reports for „Adapter prüfen“: the answer of a question of ours, and still a stranger's word. */
export const PAGE_CHECK: z.ZodType<PageCheck> = z.strictObject({
  page: z.enum(['detail', 'list', 'none']),
  rows: z.int().min(0),
  person: rawMember.nullable(),
  found: z.array(z.strictObject({ field, by: z.array(found).max(20) })).max(FIELDS.length),
});

/** The rows of a list as the content script hands them over: the answer of a question of ours, and still a stranger's word. */
export const PAGE_LIST: z.ZodType<RawPerson[]> = z.array(rawPerson).max(MOST_ROWS);
