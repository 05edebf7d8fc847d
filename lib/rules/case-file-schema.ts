/** The format of cases given as a file: facts, contacts, plans, appointments and the settings to judge them by. */
import * as z from 'zod';
import './zod-config';
import { caseSchema } from './case-schema';
import { EVENT_KINDS } from './facts';
import { durationSchema, isoDateSchema, ruleIdSchema, teamSchema, textSchema } from './pack-parts-schema';
import { readWithSchema } from './read-with-schema';

const eventKind = z.enum(EVENT_KINDS);

const window = z
  .tuple([isoDateSchema, isoDateSchema])
  .refine(([first, last]) => first <= last, 'Der erste Tag liegt nach dem letzten. Bitte tauschen.');

const policyFileSchema = z.strictObject({
  overrides: z.record(ruleIdSchema, durationSchema.nullable()).default({}),
  overrideReasons: z.record(ruleIdSchema, textSchema).default({}),
  publicHolidays: z.array(isoDateSchema).default([]),
  federalState: textSchema.optional(),
  schoolHolidays: z.array(window).default([]),
  specialTeams: z.array(teamSchema).optional(),
  jointTalkPeriod: z.enum(['calendarYear', 'rollingYear']).optional(),
  countingKinds: z.array(eventKind).optional(),
  lawHints: z.boolean().optional(),
  sofoCounts: z.boolean().optional(),
});

const workerSchema = z.strictObject({
  fte: z.number().gt(0).max(1),
  absentDays: z.int().min(0).max(5).default(0),
  entries: z
    .array(
      z.strictObject({
        date: isoDateSchema,
        minutes: z.int().min(0).max(1440),
        kind: z.enum([...EVENT_KINDS, 'sofo']),
        state: z.enum(['held', 'booked', 'noShow', 'cancelled', 'undocumented']),
      }),
    )
    .default([]),
});

const caseFileSchema = z
  .strictObject({
    today: isoDateSchema,
    packs: z.array(textSchema).min(1),
    policy: policyFileSchema.default(policyFileSchema.parse({})),
    worker: workerSchema.optional(),
    cases: z.array(caseSchema),
    benefitUnits: z
      .array(
        z.strictObject({
          id: textSchema,
          members: z.array(textSchema).min(1),
          decisions: z
            .array(
              z.strictObject({
                on: isoDateSchema,
                jointTalks: z.boolean(),
                reason: z.string().optional(),
                who: z.string().optional(),
              }),
            )
            .default([]),
        }),
      )
      .default([]),
  })
  .superRefine(({ packs, cases, benefitUnits }, context) => {
    const problem = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    for (const [at, id] of packs.entries()) {
      if (packs.indexOf(id) !== at) problem(['packs', at], `„${id}“ steht doppelt. Bitte entfernen.`);
    }
    const ids = cases.map(({ id }) => id);
    for (const [at, id] of ids.entries()) {
      if (ids.indexOf(id) !== at) problem(['cases', at, 'id'], `„${id}“ steht doppelt. Bitte umbenennen.`);
    }
    for (const [at, { id, members }] of benefitUnits.entries()) {
      if (benefitUnits.findIndex((unit) => unit.id === id) !== at) {
        problem(['benefitUnits', at, 'id'], `„${id}“ steht doppelt. Bitte umbenennen.`);
      }
      for (const [place, member] of members.entries()) {
        const path = ['benefitUnits', at, 'members', place];
        if (!ids.includes(member)) problem(path, `„${member}“ fehlt unter cases. Bitte dort ergänzen.`);
        if (members.indexOf(member) !== place) problem(path, `„${member}“ steht doppelt. Bitte entfernen.`);
      }
    }
  });

export type CaseFile = z.output<typeof caseFileSchema>;

/**
 * Reads cases from JSON.
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function parseCaseFile(data: unknown, source: string): CaseFile {
  return readWithSchema(caseFileSchema, data, source);
}
