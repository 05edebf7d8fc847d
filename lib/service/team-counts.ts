/** The own caseload in counts, each case by the one function that decides its state. */
import { CONTACTS, type Contact, JOINT_TALKS, type JointTalks, PLAN_REVIEWS, type PlanReview } from '../report/ladders';
import { countBy } from '../report/suppress';
import type { TeamCounts } from '../report/team-counts';
import type { ContactState } from '../rules/finding';
import type { Store } from '../store/store';
import { wholeCaseload } from './caseload';
import type { Context } from './context';
import { restOf } from './pause-views';
import { contactOf } from './views';

const CONTACT_OF: Record<ContactState, Contact> = {
  overdue: 'overdue',
  dueToday: 'dueToday',
  upcoming: 'upcoming',
  scheduled: 'scheduled',
  scheduledLate: 'scheduled',
  noTalkYet: 'noTalkYet',
  missingData: 'incomplete',
  noTarget: 'noTarget',
};

type Planned = Awaited<ReturnType<typeof wholeCaseload>>[number];

/** Cases that have ended are not counted, and those of a colleague are in her own file. @throws StoreFault */
export async function ownTeamCounts(context: Context & { store: Store }): Promise<TeamCounts> {
  const cases = (await wholeCaseload(context)).filter(
    ({ bundle: { row } }) => row.endedOn === null && row.substitution?.role !== 'taken',
  );
  return {
    cases: cases.length,
    contact: countBy(cases, CONTACTS, (one) => contactIn(one, context.today)),
    jointTalks: countBy(cases, JOINT_TALKS, jointTalksIn),
    planReview: countBy(cases, PLAN_REVIEWS, (one) => planReviewIn(one, context.settings.leadDays)),
  };
}

function contactIn({ bundle, evaluated }: Planned, today: string): Contact {
  const rest = restOf(bundle, evaluated.findings, today);
  return rest && !rest.review ? 'resting' : CONTACT_OF[contactOf(evaluated).state];
}

function jointTalksIn({ evaluated }: Planned): JointTalks {
  const found = evaluated.findings.find((finding) => finding.kind === 'jointTalks');
  if (!found) return 'none';
  return found.state === 'met' || found.state === 'missing' ? found.state : 'decision';
}

function planReviewIn({ evaluated }: Planned, leadDays: number): PlanReview {
  const days = evaluated.findings.flatMap((finding) => (finding.kind === 'planReview' ? [finding.days] : []));
  if (days.length === 0) return 'none';
  const first = Math.min(...days);
  if (first < 0) return 'overdue';
  return first <= leadDays ? 'soon' : 'later';
}
