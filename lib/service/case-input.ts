/** What is stored and what the page shows, joined into the engine's input. */
import type { Appointment, CaseEvent, CaseInput, IsoDate, Plan, Referral, Team } from '../rules/facts';
import type { Member, Profile } from '../site/profile';
import type { Observation, ReferralRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import { factOrigins, factTimeline, NO_LOCAL_FACTS } from './known-facts';
import { observe, withObservation } from './observe';

/** Id of the plan that is known only from the page. */
export const PAGE_PLAN = 'page';

/** The latest look at the page: what it shows now over what it showed before; null when it was never seen. */
export function currentObservation(
  bundle: CaseBundle | null,
  profile: Profile | null,
  today: IsoDate,
): Observation | null {
  const last = bundle?.row.observations.at(-1) ?? null;
  return profile ? observe(last, profile, today) : last;
}

/**
 * @param bundle what is stored of the case, or null
 * @param profile what the page shows of it now, or null when another page is in front
 * @param ownTeam the user's team, for a case of which no other is known
 */
export function caseInput(
  id: string,
  bundle: CaseBundle | null,
  profile: Profile | null,
  today: IsoDate,
  ownTeam: Team | null = null,
): CaseInput {
  const page = currentObservation(bundle, profile, today);
  const stored = bundle?.row.observations ?? [];
  const observations = page ? withObservation(stored, page) : stored;
  return {
    id,
    ...inTeam(factTimeline(observations, bundle?.row.localFacts ?? []), ownTeam),
    factOrigins: factOrigins(page, bundle?.row.localFacts.at(-1)?.facts ?? NO_LOCAL_FACTS, ownTeam),
    events: events(bundle, page),
    plans: plans(bundle, page, observations),
    appointments: appointments(bundle, page),
    talkUnreadable: profile?.notRecognised.some(({ field }) => field === 'lastTalk') ?? false,
    terms:
      bundle?.terms.map(({ kind, interval, reason, from, until }) => ({ kind, interval, reason, from, until })) ?? [],
    cooperation: bundle?.cooperation.map(({ on, unmet, situation }) => ({ on, unmet, situation })) ?? [],
    referrals: bundle?.referrals.map(referralInput) ?? [],
    followUps:
      bundle?.followUps.map(({ id: followUp, date, what, done, hiddenUntil }) => ({
        id: followUp,
        date,
        what,
        done,
        hiddenUntil,
      })) ?? [],
  };
}

/** A stored referral as the rules take it. */
export function referralInput(row: ReferralRow): Referral {
  const { id, service, subtype, date, inPlan, basicCounselling, feedbackAgreed, followUp } = row;
  return {
    id,
    service,
    subtype,
    date,
    inPlan,
    basicCounselling,
    feedbackAgreed,
    followUp,
    releases: { jobcenter: row.jobcenterRelease, provider: row.providerRelease },
    messages: row.messages.map(({ on }) => on),
    endedOn: row.end?.on ?? null,
  };
}

/** A team once known is never forgotten: unknown at the start, it was never told. */
function inTeam(timeline: ReturnType<typeof factTimeline>, ownTeam: Team | null): ReturnType<typeof factTimeline> {
  const { facts } = timeline;
  return facts.team === null ? { ...timeline, facts: { ...facts, team: ownTeam } } : timeline;
}

/** A member of the Bedarfsgemeinschaft of whom only the page's members table is known. */
export function memberInput(member: Member): CaseInput {
  const seen = { seenOn: '0000-01-01', status: null, marketDistance: null, profile: null } as const;
  const { facts, factChanges } = factTimeline(
    [
      {
        ...seen,
        team: member.team,
        birthDate: member.birthDate,
        lastTalk: null,
        nextAppointment: null,
        planConcluded: null,
      },
    ],
    [],
  );
  return { id: member.customerNumber, facts, factChanges, events: [], plans: [], appointments: [], followUps: [] };
}

function events(bundle: CaseBundle | null, page: Observation | null): CaseEvent[] {
  const list: CaseEvent[] =
    bundle?.events.map(({ date, kind, documented, contentOfTalk }) => ({
      date,
      kind,
      documented,
      contentOfTalk,
      origin: 'own',
    })) ?? [];
  if (page?.lastTalk) {
    list.push({
      date: page.lastTalk,
      kind: 'scheduledInPerson',
      documented: true,
      contentOfTalk: true,
      origin: 'page',
    });
  }
  return list;
}

function appointments(bundle: CaseBundle | null, page: Observation | null): Appointment[] {
  const list: Appointment[] =
    bundle?.appointments.map(({ date, cancelledOn, time }) => ({
      date,
      cancelledOn,
      ...(time === null ? {} : { time }),
      origin: 'own',
    })) ?? [];
  const cancelled = list.some(({ date, cancelledOn }) => cancelledOn !== null && date === page?.nextAppointment);
  if (page?.nextAppointment && !cancelled) list.push({ date: page.nextAppointment, cancelledOn: null, origin: 'page' });
  return list;
}

/** The day of a step's open Wiedervorlage. */
function followUpOf(step: string, bundle: CaseBundle | null): IsoDate | null {
  const open = bundle?.followUps.filter((followUp) => followUp.step === step && !followUp.done) ?? [];
  return open.map(({ date }) => date).sort()[0] ?? null;
}

function plans(bundle: CaseBundle | null, page: Observation | null, observations: Observation[]): Plan[] {
  const current = page?.planConcluded ?? null;
  const list: Plan[] = [];
  for (const plan of bundle?.plans ?? []) {
    if (isReplaced(plan.concluded, current, observations)) continue;
    list.push({
      id: plan.id,
      concluded: plan.concluded,
      reviews: plan.reviews,
      steps: plan.steps.map(({ id, date, done }) => ({ id, date, done, followUp: followUpOf(id, bundle) })),
      origin: 'own',
    });
  }
  if (current && !list.some((plan) => plan.concluded === current)) {
    list.push({ id: PAGE_PLAN, concluded: current, reviews: [], steps: [], origin: 'page' });
  }
  return list;
}

/** A plan that came from the page is over once the page shows a newer one; the user's own plans stay. */
function isReplaced(concluded: IsoDate, current: IsoDate | null, observations: Observation[]): boolean {
  if (!current || concluded >= current) return false;
  return observations.some((seen) => seen.planConcluded === concluded);
}
