/** What an organisation may fix by managed policy; the managed schema file of the build is made from it. */
import * as z from 'zod';
import { LAENDER } from '../calendar/public-holidays';
import { EVENT_KINDS, TEAMS } from '../rules/facts';
import { caseSystemHost, features, lawNote, support } from './rollout-shapes';
import { clock, duration, fte, isoDate, pattern, workTimes } from './value-shapes';

/** From the first release on it counts up when a key is added or changes its meaning. A policy may say for which it was written. */
export const POLICY_VERSION = 1;
/** A longer list is cut off. */
export const MOST_HOSTS = 100;

// Chromium's managed schema knows neither tuples nor null: windows are objects there, "no minimum" is a word.
const managedWindow = z
  .object({ first: isoDate, last: isoDate })
  .refine(({ first, last }) => first <= last, 'Beginn liegt nach dem Ende');
export const NO_MINIMUM = 'keiner';

/** The longest time without use, and the default. */
export const LOCK_MINUTES = 10;
export const LOCK_HOURS = 12;

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
  notifications: z
    .boolean()
    .optional()
    .describe('Tägliche Mitteilung ohne Namen, was ansteht; der Browser fragt trotzdem einmal'),
  noticeTime: clock.optional().describe('Uhrzeit der täglichen Mitteilung als HH:MM (ohne Angabe wählt die Fachkraft)'),
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
  fte: fte.optional().describe('Stellenanteil für die Wochenziele: 1 für Vollzeit, 0.5 für die Hälfte'),
  workTimes: workTimes
    .optional()
    .describe('Zeiten für Gespräche: from, to, breakFrom, breakTo als HH:MM; gap und minutes in Minuten'),
  weekHours: z
    .number()
    .min(1)
    .max(40)
    .optional()
    .describe('Wochenziel in Stunden bei Vollzeit, an Stelle des Werts im Regelpaket, das eines nennt'),
  weekTalks: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe('Wochenziel in Gesprächen bei Vollzeit, an Stelle des Werts im Regelpaket, das eines nennt'),
  // Each is checked by itself, so that a wrong one does not take the others with it. Chromium's schema names a kind: text.
  adapters: z
    .array(z.union([z.string(), z.unknown()]))
    .max(50)
    .optional()
    .describe(
      'Adapter für Fachverfahren: je Eintrag der Inhalt einer Adapterdatei als Text, oder die Kennung eines mitgelieferten Adapters, der dann auf seinen Adressen vor eigenen Adaptern der Fachkraft gilt',
    ),
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
  providers: z
    .array(z.union([z.string(), z.unknown()]))
    .max(50)
    .optional()
    .describe(
      'Handbuch der Anbieter: je Eintrag der Inhalt einer Handbuch-Datei (JSON) als Text; die Fachkraft sieht sie, kann sie aber nicht ändern',
    ),
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
  team: z
    .enum(TEAMS)
    .optional()
    .describe('Team, von dem auszugehen ist, wenn eine Seite keines zeigt, zum Beispiel ue25'),
  firstRun: z.boolean().optional().describe('Seite „Erster Start“ nach der Installation öffnen (ohne Angabe ja)'),
  // Each is checked by itself; what is wrong here is left out and never makes the list wider (`examine-policy.ts`).
  hosts: z
    .array(caseSystemHost)
    .max(MOST_HOSTS)
    .optional()
    .describe(
      'Adressen der Fachverfahren wie https://fall.example/*: nur dort lässt sich Fallblick einschalten. Was der Browser nicht freigegeben hat, gibt auch diese Angabe nicht frei; eine leere Liste heißt nirgends',
    ),
  lawNotes: z
    .array(lawNote)
    .max(10)
    .optional()
    .describe(
      'Hinweise zum Rechtsstand, je mit text (bis 300 Zeichen) und date (Stand als JJJJ-MM-TT), gezeigt bei „Rechtsstand prüfen“',
    ),
  features: features
    .optional()
    .describe(
      'Teile ein- oder ausschalten: lookup (Nachschlagen), planner (Wochenplaner), report (Bericht), ruleEditor (Regeln bearbeiten), paste (Text einfügen), teaching (Felder anlernen), exports (CSV- und Kalenderdateien): ohne Angabe an. Nur sap (Arbeitsbereich für Soziale Ansprechpersonen) ist ohne Angabe aus und kann in den Optionen eingeschaltet werden; true schaltet ihn ein, false lässt ihn nicht einschalten',
    ),
  reportPerSpecialist: z
    .boolean()
    .optional()
    .describe(
      'Im Teambericht zusätzlich eine Tabelle je Datei, also je Fachkraft, ohne Namen und ohne kleine Zahlen (ohne Angabe nein)',
    ),
  support: support
    .optional()
    .describe('Wen Fachkräfte fragen können: name, phone, email, room, gezeigt in der Hilfe und bei Störungen'),
  startPage: z
    .enum(['caseload', 'planner'])
    .optional()
    .describe('Seite von Fallblick, die sich beim Start des Browsers öffnet (ohne Angabe keine)'),
  schemaVersion: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe(
      `Stand der Richtlinie, für den die Werte geschrieben sind (hier ${POLICY_VERSION}); ist er neuer, wird das gemeldet`,
    ),
});
export type Policy = z.infer<typeof policySchema>;
