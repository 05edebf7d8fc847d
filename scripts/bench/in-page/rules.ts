/** Runs in the measured page: all packs over many cases, beside the same question in bare integers and in date-fns. */
import { addMonths, addWeeks, differenceInCalendarDays, parseISO } from 'date-fns';
import { compiledPacks, PACKS } from '../../../lib/packs';
import { addMonths as addMonthsToDay, toDay, toIso } from '../../../lib/rules/dates';
import { evaluateCase } from '../../../lib/rules/evaluate-case';
import { type CaseInput, NO_FACTS } from '../../../lib/rules/facts';
import { DEFAULT_RULE_SETTINGS } from '../../../lib/rules/settings';

const TODAY = '2026-11-20';
const TEAMS = ['ue25', 'u25', 't944', 't935_self', 't925'] as const;
const packs = compiledPacks(Object.fromEntries(PACKS.map(({ id }) => [id, true])));

/** Months of each combination of team, market distance and status; 0 stands for six weeks. */
const MONTHS = [1, 3, 3, 3, 1, 1, 1, 1, 1, 0, 1, 0, 2, 2, 2, 2, 0, 0, 0, 0];

let cases: CaseInput[] = [];
/** Last talk as ISO date and as day, and the place in `MONTHS`. */
let talks: string[] = [];
let days = new Int32Array();
let kinds = new Uint8Array();

/** Makes the cases, and all that a loop over bare numbers would hold already. */
export function prepare(count: number): void {
  const today = toDay(TODAY);
  kinds = Uint8Array.from({ length: count }, (_, i) => (i * 7) % MONTHS.length);
  days = Int32Array.from({ length: count }, (_, i) => today - 10 - ((i * 37) % 150));
  talks = Array.from(days, toIso);
  cases = talks.map((date, i) => {
    const kind = kinds[i] ?? 0;
    return {
      id: String(i),
      facts: {
        ...NO_FACTS,
        team: TEAMS[kind >> 2] ?? null,
        marketDistance: kind & 2 ? 'far' : 'near',
        status: kind & 1 ? 'asu' : 'alo',
        birthDate: '1984-04-15',
      },
      factChanges: [],
      events: [{ date, kind: 'scheduledInPerson', documented: true, contentOfTalk: true, origin: 'own' }],
      plans: [],
      appointments: [],
      followUps: [],
    };
  });
}

/** Each way tells how many contacts are overdue: all three must agree. */
export function byPacks(): number {
  let overdue = 0;
  for (const each of cases) {
    const [contact] = evaluateCase(each, packs, DEFAULT_RULE_SETTINGS, TODAY);
    if (contact?.kind === 'contact' && contact.state === 'overdue') overdue++;
  }
  return overdue;
}

export function byIntegers(): number {
  const today = toDay(TODAY);
  let overdue = 0;
  for (let i = 0; i < days.length; i++) {
    const months = MONTHS[kinds[i] ?? 0] ?? 0;
    const talk = days[i] ?? 0;
    if ((months === 0 ? talk + 42 : addMonthsToDay(talk, months)) < today) overdue++;
  }
  return overdue;
}

export function byDateFns(): number {
  let overdue = 0;
  for (const [i, talk] of talks.entries()) {
    const months = MONTHS[kinds[i] ?? 0] ?? 0;
    const due = months === 0 ? addWeeks(parseISO(talk), 6) : addMonths(parseISO(talk), months);
    if (differenceInCalendarDays(due, parseISO(TODAY)) < 0) overdue++;
  }
  return overdue;
}
