import { compiledPacks } from '../../../lib/packs/index.ts';
import { DEFAULT_SETTINGS, ruleSettings } from '../../../lib/policy/settings.ts';
import { evaluateCase } from '../../../lib/rules/evaluate-case.ts';
import { type CaseInput, type Facts, type IsoDate, NO_FACTS } from '../../../lib/rules/facts.ts';
import type { FieldName } from '../../../lib/site/profile.ts';
import { badgeLine } from '../../../lib/text/badge-line.ts';

/**
 * One person's ground truth as `expected.json` has it: dates `YYYY-MM-DD` (others stand on the page in a form that must not be
 * read), words as shown, null = not on the page.
 */
export type ShownFields = { [field in FieldName]?: string | null | undefined };

/** What the words of the pages mean, written down apart from the adapter under test. */
const MEANING: Record<string, Partial<Facts>> = {
  'Team 511 U25': { team: 'u25' },
  'Team 521 Ü25': { team: 'ue25' },
  'Team 531 Fallmanagement': { team: 'fm' },
  'Team 541 50plus': {}, // no team of the rules
  marktnah: { marketDistance: 'near' },
  'nicht marktnah': { marketDistance: 'far' },
  I: { profile: 'I' },
  Z: { profile: 'Z' },
  arbeitslos: { status: 'alo' },
  arbeitsuchend: { status: 'asu' },
  Maßnahme: {}, // no status of the rules
  Erziehungszeit: {},
};

/**
 * The accessible name a line must have, straight from rules and wording.
 * @param place beside a name every segment in full, in a list's cell the first one
 */
export function expectedLine(fields: ShownFields, today: IsoDate, place: 'name' | 'cell' = 'name'): string {
  const findings = evaluateCase(
    inputOf(fields),
    compiledPacks(DEFAULT_SETTINGS.packs),
    ruleSettings(DEFAULT_SETTINGS, {}),
    today,
  );
  const { segments, derived } = badgeLine(findings, DEFAULT_SETTINGS.leadDays, today);
  const words = segments.slice(0, place === 'name' ? undefined : 1).map((segment) => segment.full);
  return [...words, ...(derived ? ['abgeleitet'] : [])].join(', ');
}

const readable = (date: string | null | undefined): IsoDate | null =>
  date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;

function inputOf(fields: ShownFields): CaseInput {
  const facts: Facts = { ...NO_FACTS, birthDate: readable(fields.birthDate) };
  for (const word of [fields.team, fields.profile, fields.status]) {
    if (!word) continue;
    const meaning = MEANING[word];
    if (!meaning) throw new Error(`What does „${word}“ mean?`);
    Object.assign(facts, meaning);
  }
  const lastTalk = readable(fields.lastTalk);
  const nextAppointment = readable(fields.nextAppointment);
  const planConcluded = readable(fields.planConcluded);
  return {
    id: 'page',
    facts,
    factChanges: [],
    talkUnreadable: !!fields.lastTalk && !lastTalk,
    events: lastTalk
      ? [{ date: lastTalk, kind: 'scheduledInPerson', documented: true, contentOfTalk: true, origin: 'page' }]
      : [],
    plans: planConcluded ? [{ id: 'page', concluded: planConcluded, reviews: [], steps: [], origin: 'page' }] : [],
    appointments: nextAppointment ? [{ date: nextAppointment, cancelledOn: null, origin: 'page' }] : [],
    followUps: [],
  };
}
