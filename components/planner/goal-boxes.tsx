import type { ComponentChildren } from 'preact';
import type { PlannerProposal, PlannerView } from '../../lib/messages/planner';
import { BAR_UI } from '../../lib/text/ui-caseload';
import { hoursText, PLANNER_UI } from '../../lib/text/ui-planner';
import { Sign } from '../icons/sign';
import { StateIcon } from '../icons/state-icon';
import { Meter } from './meter';

interface Props {
  view: Extract<PlannerView, { status: 'open' }>;
  /** The proposals that are ticked. */
  chosen: readonly PlannerProposal[];
}

/** What the week owes, what is held and booked, and how the coming weeks stand. */
export function GoalBoxes({ view, chosen }: Props) {
  return (
    <div class="goal-boxes">
      <HoursBox view={view} chosen={chosen} />
      <TalksBox view={view} chosen={chosen} />
      <OutlookBox view={view} />
    </div>
  );
}

function HoursBox({ view, chosen }: Props) {
  const TEXT = PLANNER_UI.hours;
  const { goals } = view.week;
  const have = view.sofoCounts === true ? goals.bookedWithSofo : goals.bookedHours;
  const proposed = chosen.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
  const target = goals.hours?.target ?? null;
  return (
    <GoalBox
      title={TEXT.title}
      source={goals.hours?.source ?? null}
      amount={hoursText(have)}
      of={goals.hours ? TEXT.of(goals.hours, view.fte) : TEXT.noGoal}
      absent={goals.hours ? goals.absent : 0}
    >
      <Meter
        parts={[
          { kind: 'booked', amount: have, text: TEXT.booked(have) },
          { kind: 'proposed', amount: proposed, text: TEXT.proposed(proposed) },
        ]}
        target={target}
      />
      <Reached
        have={have}
        proposed={proposed}
        target={target}
        missing={(amount) => PLANNER_UI.missing(hoursText(amount))}
      />
      {goals.sofoHours > 0 && (
        <p class="small">
          {view.sofoCounts === null && TEXT.sofoOpen(goals.sofoHours, goals.bookedWithSofo)}
          {view.sofoCounts === true && TEXT.sofoCounts}
          {view.sofoCounts === false && TEXT.sofoNot} {goals.sofoSource}
        </p>
      )}
    </GoalBox>
  );
}

function TalksBox({ view, chosen }: Props) {
  const TEXT = PLANNER_UI.talks;
  const { goals } = view.week;
  const have = goals.heldTalks + goals.bookedTalks;
  const target = goals.talks?.target ?? null;
  return (
    <GoalBox
      title={TEXT.title}
      source={goals.talks?.source ?? null}
      amount={String(have)}
      of={goals.talks ? TEXT.of(goals.talks, view.fte) : TEXT.noGoal}
      absent={goals.talks ? goals.absent : 0}
    >
      <Meter
        parts={[
          { kind: 'held', amount: goals.heldTalks, text: TEXT.held(goals.heldTalks) },
          { kind: 'booked', amount: goals.bookedTalks, text: TEXT.booked(goals.bookedTalks) },
          { kind: 'proposed', amount: chosen.length, text: TEXT.proposed(chosen.length) },
        ]}
        target={target}
      />
      <Reached
        have={have}
        proposed={chosen.length}
        target={target}
        missing={(amount) => PLANNER_UI.missing(PLANNER_UI.missingTalks(Math.ceil(amount)))}
      />
    </GoalBox>
  );
}

interface BoxProps {
  title: string;
  source: string | null;
  amount: string;
  of: string;
  absent: number;
  children: ComponentChildren;
}

function GoalBox({ title, source, amount, of, absent, children }: BoxProps) {
  return (
    <section class="goal-box">
      <div class="goal-head">
        <h2>{title}</h2>
        {source && <p class="small">{source}</p>}
      </div>
      <p class="goal-line">
        <strong class="goal-amount">{amount}</strong> <span class="muted">{of}</span>
      </p>
      {absent > 0 && <p class="small">{PLANNER_UI.absent(absent)}</p>}
      {children}
    </section>
  );
}

interface ReachedProps {
  have: number;
  proposed: number;
  target: number | null;
  missing: (amount: number) => string;
}

function Reached({ have, proposed, target, missing }: ReachedProps) {
  if (target === null) return null;
  if (have + proposed < target) return <p class="goal-missing">{missing(target - have - proposed)}</p>;
  return (
    <p class="goal-reached">
      <Sign name="tick" />
      {have >= target ? PLANNER_UI.reached : PLANNER_UI.reachedWith}
    </p>
  );
}

function OutlookBox({ view }: { view: Props['view'] }) {
  const TEXT = PLANNER_UI.load;
  const { load, ease, notPlanned } = view;
  const weekNo = (at: number): number => load[at]?.isoWeek ?? 0;
  const left = PLANNER_UI.notPlanned(notPlanned);
  const hasGoal = load.some(({ goalHours }) => goalHours !== null);
  return (
    <section class="goal-box">
      <h2>{TEXT.title}</h2>
      {ease ? (
        <p class="goal-over">
          <StateIcon name="error" />
          <span>
            {TEXT.over(weekNo(ease.week), ease.overHours)}{' '}
            {ease.talks > 0 ? TEXT.fits(ease.talks, ease.into.map(weekNo)) : TEXT.fitsNone}
          </span>
        </p>
      ) : (
        <p>{hasGoal ? TEXT.fine : TEXT.noGoal}</p>
      )}
      {left.length > 0 && (
        <p class="small">
          {PLANNER_UI.notPlannedHead}: {left.join(', ')}.{' '}
          <a class="text-button link" href="/caseload.html">
            {BAR_UI.caseload}
          </a>
        </p>
      )}
    </section>
  );
}
