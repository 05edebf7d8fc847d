/**
 * Settings: what the organisation fixes by managed policy, over what the user chose, over the defaults. One schema each;
 * the managed schema file of the build is made from `policySchema`.
 */
import * as z from 'zod';
import { LAENDER, publicHolidays } from './calendar/public-holidays';
import type { Settings } from './messages/protocol';
import './rules/zod-config';
import { parseDuration } from './rules/durations';
import { EVENT_KINDS, TEAMS } from './rules/facts';
import { DEFAULT_RULE_SETTINGS, type Override, type RuleSettings } from './rules/settings';
import { isQuick } from './site/pattern-cost';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Datum als JJJJ-MM-TT');
const duration = z.string().refine(isDuration, 'Zeitspanne wie P1M oder P6W');
const window = z.tuple([isoDate, isoDate]).refine(([first, last]) => first <= last, 'Beginn liegt nach dem Ende');
// Chromium's managed schema knows neither tuples nor null: windows are objects there, "no minimum" is a word.
const managedWindow = z
  .object({ first: isoDate, last: isoDate })
  .refine(({ first, last }) => first <= last, 'Beginn liegt nach dem Ende');
const NO_MINIMUM = 'keiner';

/** The longest time without use, and the default. */
const LOCK_MINUTES = 10;
const LOCK_HOURS = 12;

function isDuration(text: string): boolean {
  try {
    parseDuration(text);
    return true;
  } catch {
    return false;
  }
}

function isPattern(source: string): boolean {
  try {
    new RegExp(`^(?:${source})$`, 'u');
    return true;
  } catch {
    return false;
  }
}

/** A pattern must compile, stay short and not search without end: it runs on text of foreign pages. */
const pattern = z
  .string()
  .max(200)
  .refine(isPattern, 'kein gültiger regulärer Ausdruck')
  .refine(
    (source) => !isPattern(source) || isQuick(source),
    'dieser reguläre Ausdruck kann den Browser aufhalten, bitte Wiederholungen in Wiederholungen auflösen, zum Beispiel (\\d+)+ zu \\d+',
  );

/** A shorter one could be guessed. */
const SHORTEST_SECRET = 32;
const publicKeyPem = z
  .string()
  .max(4000)
  .regex(
    /^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/,
    'öffentlicher RSA-Schlüssel als PEM-Text („-----BEGIN PUBLIC KEY-----“)',
  );

/** Managed policy. Every key is optional; an invalid key is left out and reported, the others count. */
export const policySchema = z.object({
  packs: z.record(z.string(), z.boolean()).optional().describe('Regelpakete: Kennung und an/aus'),
  leadDays: z.int().min(0).max(90).optional().describe('Vorwarnzeit in Tagen'),
  customerNumberFormat: pattern.optional().describe('Regulärer Ausdruck für Kundennummern oder Aktenzeichen'),
  schoolHolidays: z.array(managedWindow).optional().describe('Schulferien mit erstem und letztem Tag'),
  publicHolidays: z.array(isoDate).optional().describe('Feiertage zusätzlich zu Samstag und Sonntag'),
  specialTeams: z.array(z.enum(TEAMS)).optional().describe('Spezialteams für die BG-Beratung'),
  overrides: z
    .record(z.string(), z.union([duration, z.literal(NO_MINIMUM)]))
    .optional()
    .describe('Kennung der Zelle und Zeitspanne (P1M, P6W) oder „keiner“'),
  overrideReasons: z
    .record(z.string(), z.string().max(300))
    .optional()
    .describe('Kennung der Zelle und Begründung der Vorgabe'),
  federalState: z.enum(LAENDER).optional().describe('Land für die gesetzlichen Feiertage, zum Beispiel NI'),
  jointTalkPeriod: z
    .enum(['calendarYear', 'rollingYear'])
    .optional()
    .describe('Zeitraum der BG-Beratung: Kalenderjahr oder die letzten zwölf Monate'),
  countingKinds: z
    .array(z.enum(EVENT_KINDS))
    .optional()
    .describe('Kontaktarten, die zusätzlich als Beratungsgespräch zählen, zum Beispiel video'),
  lawHints: z.boolean().optional().describe('Hinweise „Rechtsstand prüfen“ je Fall zeigen'),
  sofoCounts: z.boolean().optional().describe('SoFo-Tage auf die Wochenstunden anrechnen'),
  // Each is checked by itself, so that a wrong one does not take the others with it. Chromium's schema names a kind: text.
  adapters: z
    .array(z.union([z.string(), z.unknown()]))
    .max(50)
    .optional()
    .describe('Adapter für Fachverfahren: je Eintrag der Inhalt einer Adapterdatei als Text'),
  retentionDays: z
    .int()
    .min(1)
    .max(365)
    .optional()
    .describe('Aufbewahrung in Tagen nach dem Fallende, 1 bis 365 (ohne Angabe 90)'),
  rulePacks: z
    .array(z.union([z.string(), z.unknown()]))
    .max(50)
    .optional()
    .describe('Weitere Regelpakete: je Eintrag der Inhalt einer Paketdatei als Text'),
  keyMode: z
    .enum(['passphrase', 'organisation'])
    .optional()
    .describe('Wer die Einträge entsperrt: Passphrase der Fachkraft oder Geheimnis der Organisation'),
  organisationSecret: z
    .string()
    .min(SHORTEST_SECRET, `mindestens ${SHORTEST_SECRET} Zeichen`)
    .max(1000)
    .optional()
    .describe(`Geheimnis der Organisation für keyMode „organisation“, mindestens ${SHORTEST_SECRET} zufällige Zeichen`),
  organisationPublicKey: publicKeyPem
    .optional()
    .describe('Öffentlicher Schlüssel der Organisation (PEM, RSA ab 3072 Bit) für die Wiederherstellung'),
  lockMinutes: z
    .int()
    .min(1)
    .max(LOCK_MINUTES)
    .optional()
    .describe(`Sperre nach so vielen Minuten ohne Nutzung, 1 bis ${LOCK_MINUTES}`),
  lockHours: z
    .int()
    .min(1)
    .max(24)
    .optional()
    .describe('Sperre spätestens so viele Stunden nach dem Entsperren, 1 bis 24'),
});
export type Policy = z.infer<typeof policySchema>;

export const overridesSchema: z.ZodType<Settings['overrides']> = z.record(
  z.string(),
  z.strictObject({ interval: duration.nullable(), reason: z.string().trim().min(1).max(300) }),
);

export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  packs: z.record(z.string(), z.boolean()),
  leadDays: z.int().min(0).max(90),
  schoolHolidays: z.array(window).max(100),
  customerNumberFormat: pattern.nullable(),
  corner: z.enum(['topLeft', 'topRight', 'bottomLeft', 'bottomRight']),
  // Settings stored by an earlier version do not have these.
  federalState: z.enum(LAENDER).nullable().default(null),
  overrides: overridesSchema.default({}),
});

export const DEFAULT_SETTINGS: Settings = {
  packs: { beratungsaktivitaet: true, sro: true },
  leadDays: 14,
  schoolHolidays: [],
  customerNumberFormat: null,
  corner: 'bottomRight',
  federalState: null,
  overrides: {},
};

/** What was accepted, and a German sentence for each key that was not. */
export interface ReadPolicy {
  policy: Policy;
  problems: string[];
}

/**
 * Checks raw managed values key by key. Never throws; anything but an object is an empty policy.
 */
export function readPolicy(raw: unknown): ReadPolicy {
  if (typeof raw !== 'object' || raw === null) return { policy: {}, problems: [] };
  const policy: Policy = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const shape = Object.hasOwn(policySchema.shape, key) ? policySchema.shape[key as keyof Policy] : undefined;
    if (!shape) {
      problems.push(`Richtlinie „${key}“ ist nicht bekannt und wurde übergangen.`);
      continue;
    }
    const parsed = shape.safeParse(value);
    if (parsed.success) Object.assign(policy, { [key]: parsed.data });
    else problems.push(`Richtlinie „${key}“ wurde nicht übernommen: ${parsed.error.issues[0]?.message ?? 'ungültig'}.`);
  }
  if (policy.keyMode === 'organisation' && !policy.organisationSecret) {
    delete policy.keyMode;
    problems.push(NO_SECRET);
  }
  return { policy, problems };
}

const NO_SECRET =
  'Richtlinie „keyMode“ wurde nicht übernommen: Für „organisation“ fehlt ein gültiges „organisationSecret“. Es gilt die Passphrase.';

/** When the store locks by itself: minutes without use, and hours since it was unlocked. */
export interface LockTimes {
  minutes: number;
  hours: number;
}

export const lockTimes = ({ lockMinutes, lockHours }: Policy): LockTimes => ({
  minutes: lockMinutes ?? LOCK_MINUTES,
  hours: lockHours ?? LOCK_HOURS,
});

/** The settings in force, and which of them the organisation has fixed. */
export function effectiveSettings(
  stored: unknown,
  policy: Policy,
): { settings: Settings; managed: (keyof Settings)[] } {
  const settings = { ...(storedSettings(stored) ?? DEFAULT_SETTINGS) };
  const managed: (keyof Settings)[] = [];
  if (policy.packs) {
    settings.packs = { ...settings.packs, ...policy.packs };
    managed.push('packs');
  }
  if (policy.leadDays !== undefined) {
    settings.leadDays = policy.leadDays;
    managed.push('leadDays');
  }
  if (policy.customerNumberFormat !== undefined) {
    settings.customerNumberFormat = policy.customerNumberFormat;
    managed.push('customerNumberFormat');
  }
  if (policy.schoolHolidays) {
    settings.schoolHolidays = policy.schoolHolidays.map(({ first, last }) => [first, last]);
    managed.push('schoolHolidays');
  }
  if (policy.federalState) {
    settings.federalState = policy.federalState;
    managed.push('federalState');
  }
  return { settings, managed };
}

/** A number format that was taken once and is not any more does not take the other settings with it. */
function storedSettings(stored: unknown): Settings | undefined {
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success || typeof stored !== 'object' || stored === null) return parsed.data;
  return settingsSchema.safeParse({ ...stored, customerNumberFormat: null }).data;
}

/** What the engine needs of them. */
export function ruleSettings(settings: Settings, policy: Policy): RuleSettings {
  const { federalState } = settings;
  return {
    overrides: { ...ownOverrides(settings), ...managedOverrides(policy) },
    publicHolidays: [...(federalState ? publicHolidays(federalState) : []), ...(policy.publicHolidays ?? [])],
    schoolHolidays: settings.schoolHolidays,
    specialTeams: policy.specialTeams ?? DEFAULT_RULE_SETTINGS.specialTeams,
    jointTalkPeriod: policy.jointTalkPeriod ?? DEFAULT_RULE_SETTINGS.jointTalkPeriod,
    countingKinds: policy.countingKinds ?? DEFAULT_RULE_SETTINGS.countingKinds,
    lawHints: policy.lawHints ?? DEFAULT_RULE_SETTINGS.lawHints,
    sofoCounts: policy.sofoCounts ?? DEFAULT_RULE_SETTINGS.sofoCounts,
  };
}

function ownOverrides({ overrides }: Settings): Record<string, Override> {
  return Object.fromEntries(Object.entries(overrides).map(([row, set]) => [row, { ...set, by: 'own' }]));
}

/** The organisation's values stand over the user's for the same cell. */
function managedOverrides({ overrides = {}, overrideReasons = {} }: Policy): Record<string, Override> {
  return Object.fromEntries(
    Object.entries(overrides).map(([row, value]) => [
      row,
      { interval: value === NO_MINIMUM ? null : value, reason: overrideReasons[row] ?? null, by: 'policy' },
    ]),
  );
}
