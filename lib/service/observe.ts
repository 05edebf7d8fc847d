/** Dated observations: what the page showed of a case, merged over what it showed before. */
import type { IsoDate } from '../rules/facts';
import type { FieldName, Profile } from '../site/profile';
import type { Observation } from '../store/records';

const NOTHING_SEEN: Omit<Observation, 'seenOn'> = {
  team: null,
  status: null,
  marketDistance: null,
  profile: null,
  birthDate: null,
  lastTalk: null,
  nextAppointment: null,
  planConcluded: null,
};

/**
 * The state of the page's facts after seeing `profile` today. A field whose label is not on this page (another tab, a
 * list without that column) keeps its older value; a labelled field counts even when it is empty now. A word that could
 * not be read keeps the older value too.
 */
export function observe(before: Observation | null, profile: Profile, today: IsoDate): Observation {
  const base = before ?? NOTHING_SEEN;
  const { fields, facts } = profile;
  const readable = (field: FieldName): boolean =>
    profile.labelled.includes(field) && !profile.notRecognised.some((problem) => problem.field === field);
  const group = readable('profile') && (facts.marketDistance ?? facts.profile) !== null;
  return {
    seenOn: today,
    team: readable('team') && facts.team ? facts.team : base.team,
    status: readable('status') && facts.status ? facts.status : base.status,
    marketDistance: group ? facts.marketDistance : base.marketDistance,
    profile: group ? facts.profile : base.profile,
    birthDate: readable('birthDate') && fields.birthDate ? fields.birthDate : base.birthDate,
    lastTalk: readable('lastTalk') ? fields.lastTalk : base.lastTalk,
    nextAppointment: readable('nextAppointment') ? fields.nextAppointment : base.nextAppointment,
    planConcluded: readable('planConcluded') ? fields.planConcluded : base.planConcluded,
  };
}

/** True when nothing but the day of seeing differs. */
export function sameObservation(a: Observation, b: Observation): boolean {
  return JSON.stringify({ ...a, seenOn: '' }) === JSON.stringify({ ...b, seenOn: '' });
}

/** The list with `seen` added: a second look on the same day replaces the first, an unchanged one adds nothing. */
export function withObservation(list: Observation[], seen: Observation): Observation[] {
  const last = list.at(-1);
  if (last && sameObservation(last, seen)) return list;
  return last?.seenOn === seen.seenOn ? [...list.slice(0, -1), seen] : [...list, seen];
}
