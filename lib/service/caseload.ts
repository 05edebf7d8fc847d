/** The whole caseload in one view: every case through the engine as for its badge, the store read once. */
import { countsOf, isResting } from '../caseload/filters';
import type { CaseloadRow, CaseloadView } from '../messages/caseload';
import type { FollowUpFinding, PlanFinding, ReferralFinding } from '../rules/finding';
import { order } from '../rules/order';
import type { DecisionRow } from '../store/records';
import type { CaseBundle, Store } from '../store/store';
import { badgeLine } from '../text/badge-line';
import { dueCell, jointTalksCell } from '../text/caseload';
import { intervalWords } from '../text/dates';
import { substitutionText } from '../text/handover';
import { feedbackWords } from '../text/referral';
import { type UnitSource, unitNumber } from './benefit-unit';
import type { Context } from './context';
import { type Evaluated, evaluateStored } from './evaluate';
import { NO_LOCAL_FACTS } from './known-facts';
import { restOf } from './pause-views';
import { rankViews } from './rank-views';
import { decidedIn } from './unit-history';

/** @throws StoreFault */
export async function caseloadView(context: Context & { store: Store }): Promise<CaseloadView> {
  const { today } = context;
  const ranks = rankViews(context);
  const rankOf = new Map(ranks.map(({ key, short }) => [key, Number.parseInt(short, 10)]));
  const found = new Map<string, CaseloadRow>();
  const findings = [];
  for (const { bundle, evaluated } of await wholeCaseload(context)) {
    const row = rowOf(context, bundle, evaluated);
    found.set(bundle.row.id, { ...row, rank: (row.priority && rankOf.get(row.priority)) ?? null });
    const contact = evaluated.findings.find((finding) => finding.kind === 'contact');
    if (contact) findings.push({ ...contact, case: bundle.row.id });
  }
  const due = order(findings);
  const inOrder = [...new Set([...due, ...found.keys()])].flatMap((id) => found.get(id) ?? []);
  // Cases that rest are a group of their own, behind the others.
  const rows = [...inOrder.filter((row) => !isResting(row)), ...inOrder.filter(isResting)];
  return { status: 'open', today, counts: countsOf(rows), rows, ranks };
}

/** Every stored case, evaluated. @throws StoreFault */
export async function wholeCaseload(
  context: Context & { store: Store },
): Promise<{ bundle: CaseBundle; evaluated: Evaluated }[]> {
  const { store } = context;
  const [bundles, links] = await Promise.all([store.allCases(), store.unitLinks()]);
  const units = new Set(bundles.flatMap(({ row }) => row.benefitUnit ?? []));
  const keys = new Set([...units].flatMap((unit) => [...decidedIn(unit, links)]));
  const inMemory = { ...context, store: sourceOf(bundles, await store.decisionsOf([...keys])) };
  const cases = [];
  for (const bundle of bundles) cases.push({ bundle, evaluated: await evaluateStored(inMemory, bundle, links) });
  return cases;
}

/** All cases by their Bedarfsgemeinschaft, as the store would find them one by one. */
function sourceOf(bundles: readonly CaseBundle[], decisions: readonly DecisionRow[]): UnitSource {
  const byUnit = Map.groupBy(bundles, ({ row }) => row.benefitUnit);
  const byKey = new Map(bundles.map((bundle) => [bundle.row.key, bundle]));
  return {
    findCases: async (refs) =>
      refs.map(({ system, customerNumber }) => byKey.get(`${system}|${customerNumber}`) ?? null),
    casesOfBenefitUnit: async (unit) => byUnit.get(unit) ?? [],
    decisionsOf: async (units) => decisions.filter((row) => units.includes(row.benefitUnit)),
  };
}

function rowOf(
  { settings, rules, today }: Context,
  bundle: CaseBundle,
  evaluated: Evaluated,
): Omit<CaseloadRow, 'rank'> {
  const { row, unreadable } = bundle;
  const { findings } = evaluated;
  const { segments, derived } = badgeLine(findings, settings.leadDays, today);
  const state = segments.find(({ kind }) => kind === 'contact');
  const contact = findings.find((finding) => finding.kind === 'contact');
  if (!state || !contact) throw new Error('the engine gives one contact finding per case');
  const joint = findings.find((finding) => finding.kind === 'jointTalks');
  const local = row.localFacts.at(-1)?.facts ?? NO_LOCAL_FACTS;
  const { due, days, rule, appointment, appointmentTime } = contact;
  const rest = restOf(bundle, findings, today);
  return {
    ref: { system: row.system, customerNumber: row.customerNumber },
    name: row.name,
    team: local.team ?? row.observations.at(-1)?.team ?? rules.ownTeam,
    state,
    derived,
    contact: contact.state,
    due,
    days,
    interval: rule?.interval ? intervalWords(rule.interval) : null,
    appointment,
    appointmentAt:
      appointmentTime === undefined
        ? null
        : {
            time: appointmentTime,
            minutes: minutesAt(bundle, appointment, appointmentTime) ?? settings.workTimes.minutes,
          },
    priority: local.priority,
    unit:
      row.benefitUnit === null
        ? null
        : {
            number: unitNumber(row.benefitUnit),
            talks: joint ? jointTalksCell(joint) : null,
            full: segments.find(({ kind }) => kind === 'jointTalks')?.full ?? null,
          },
    plan: planOf(
      findings.filter((finding) => finding.kind === 'planReview'),
      settings.leadDays,
      today,
    ),
    followUps: followUpsOf(
      bundle,
      findings.filter((finding) => finding.kind === 'followUp'),
      findings.filter((finding) => finding.kind === 'referral'),
      today,
    ),
    seenOn: [row.observations.at(-1)?.seenOn, row.lookedOn].reduce<string | null>(later, null),
    paused: rest && { text: rest.segment.full, review: rest.review },
    substitution: row.substitution && { ...row.substitution, text: substitutionText(row.substitution, today) },
    endedOn: row.endedOn,
    unreadable,
  };
}

const minutesAt = ({ appointments }: CaseBundle, date: string | null, time: string): number | null =>
  appointments.find((one) => one.date === date && one.time === time)?.minutes ?? null;

const later = (one: string | null, other: string | null | undefined): string | null =>
  other && (!one || other > one) ? other : one;

function planOf(plans: PlanFinding[], leadDays: number, today: string): CaseloadRow['plan'] {
  const first = plans.toSorted((one, other) => one.days - other.days)[0];
  if (!first) return null;
  const { due, days } = first;
  return { due, days, text: dueCell(due, days, today), soon: days <= leadDays };
}

/** Feedback on a referral is asked for as a Wiedervorlage is looked at. */
function followUpsOf(
  bundle: CaseBundle,
  own: FollowUpFinding[],
  referrals: ReferralFinding[],
  today: string,
): CaseloadRow['followUps'] {
  const open = [
    ...own.map(({ due, days, followUp }) => {
      const what = bundle.followUps.find(({ id }) => id === followUp)?.what ?? '';
      return { due, days, what };
    }),
    ...referrals.flatMap((finding) => {
      const { followUp: due, days } = finding;
      return due === null || days === null ? [] : [{ due, days, what: feedbackWords(finding) }];
    }),
  ];
  const oldest = open.toSorted((one, other) => one.days - other.days)[0];
  if (!oldest) return null;
  const { due, days, what } = oldest;
  const dueNow = open.filter((one) => one.days <= 0).length;
  return { due, days, text: dueCell(due, days, today), open: open.length, dueNow, what };
}
