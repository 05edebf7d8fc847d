/** Shapes of what only an organisation sets: where, what is offered, whom to ask. */
import * as z from 'zod';
import '../rules/zod-config';
import { isoDate } from './value-shapes';

/** One host, or a domain with what is below it; with its scheme, and all of its pages. Firefox takes no port. */
const HOST = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\/\*$/;
/** Would be every site of a top-level domain. */
const TOO_WIDE = /^https?:\/\/\*\.[a-z0-9-]+\/\*$/;

/** A match pattern that names the hosts of one case system. */
export const caseSystemHost = z
  .string('Text wie https://fall.example/*')
  .max(300)
  .regex(HOST, 'Adresse wie https://fall.example/*, klein geschrieben, ohne Port und ohne Pfad')
  .refine((host) => !TOO_WIDE.test(host), 'meint zu viele Seiten; bitte den Namen des Fachverfahrens ausschreiben');

/** What can be switched off without harm to what is stored and due. */
export const FEATURES = ['lookup', 'planner', 'report', 'ruleEditor', 'paste', 'teaching', 'exports'] as const;
export type Feature = (typeof FEATURES)[number];

/** `sap` is the other way round: off until the user or the organisation switches it on, `false` keeps it off. */
export const features = z.strictObject({
  ...(Object.fromEntries(FEATURES.map((name) => [name, z.boolean().optional()])) as Record<
    Feature,
    z.ZodOptional<z.ZodBoolean>
  >),
  sap: z.boolean().optional(),
});

const contactLine = z.string().trim().min(1).max(200).optional();
/** Whom to ask; plain text. */
export const support = z.strictObject({
  name: contactLine,
  phone: contactLine,
  email: contactLine,
  room: contactLine,
});
export type Support = z.infer<typeof support>;

export const lawNote = z.strictObject({ text: z.string().trim().min(1).max(300), date: isoDate });
export type LawNote = z.infer<typeof lawNote>;
