import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MarkedDay, PlannerView } from '../../lib/messages/planner';
import { PLANNER_UI, WEEK_CALENDAR } from '../../lib/text/ui-planner';
import { useSaver, useWrite } from '../case/use-saver';
import { LiveRegion } from '../live-region';
import { NoticeToast } from '../notice-toast';
import { useFeature } from '../organisation';
import { Refusal } from '../refusal';
import { GoalBoxes } from './goal-boxes';
import { LoadPicture } from './load-picture';
import type { PlannerBodyProps } from './planner-props';
import { ProposalList } from './proposal-list';
import { WeekDays } from './week-days';

type Props = PlannerBodyProps & { view: Extract<PlannerView, { status: 'open' }> };

/** The open planner: what the week owes, the proposals beside the days, and the weeks to come. */
export function WeekPlan({ view, onWeek, beyondGoal, onBeyondGoal, onTake, onMark, onExport, onUndo }: Props) {
  const { week, at, load, fte } = view;
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const { notice, save, undoChange, clear } = useSaver(onUndo);
  const { message, setMessage, run, each } = useWrite(save);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = week.proposals.filter(({ id }) => !refused.has(id));

  useLayoutEffect(() => {
    // What had the focus is gone with the week or with the proposals that became appointments.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [view]);

  const choose = (id: string, on: boolean): void => {
    setMessage(null);
    setRefused((now) => (on ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  };
  const take = (): void => {
    if (chosen.length === 0) setMessage(PLANNER_UI.takeNone);
    else void run(() => onTake(chosen));
  };
  const mark = (date: string, as: MarkedDay['as'] | null): void => void each(() => onMark(date, as));
  const last = week.days.at(-1)?.date ?? week.monday;
  const other = (index: number) => load[index]?.isoWeek;
  const [before, after] = [other(at - 1), other(at + 1)];
  const exports = useFeature('exports');
  return (
    <>
      <div class="planner-title">
        <h1 ref={heading} tabIndex={-1}>
          {PLANNER_UI.week(week.isoWeek)}
        </h1>
        <p class="muted">
          {PLANNER_UI.span(week.monday, last)} · {PLANNER_UI.fte(fte)} ·{' '}
          <a class="text-button link" href="/options.html#week-plan">
            {PLANNER_UI.settings}
          </a>
        </p>
        <div class="button-row">
          {before !== undefined && (
            <button key="before" type="button" class="button" onClick={() => onWeek(at - 1)}>
              {PLANNER_UI.week(before)}
            </button>
          )}
          {after !== undefined && (
            <button key="after" type="button" class="button" onClick={() => onWeek(at + 1)}>
              {PLANNER_UI.week(after)}
            </button>
          )}
          {exports && (
            <button type="button" class="button" onClick={() => void onExport(week).then(setMessage)}>
              {WEEK_CALENDAR.save}
            </button>
          )}
          <button type="button" class="button" onClick={() => window.print()}>
            {PLANNER_UI.print}
          </button>
          {week.proposals.length > 0 && (
            <button type="button" class="button primary" aria-describedby="planner-refusal" onClick={take}>
              {PLANNER_UI.take(chosen.length)}
            </button>
          )}
        </div>
      </div>
      <Refusal id="planner-refusal" message={message} />
      <GoalBoxes view={view} chosen={chosen} />
      <div class="planner-columns">
        <ProposalList
          week={week}
          refused={refused}
          onChoose={choose}
          beyondGoal={beyondGoal}
          onBeyondGoal={onBeyondGoal}
          hasGoal={week.goals.hours !== null || week.goals.talks !== null}
        />
        <WeekDays view={view} chosen={chosen} onMark={mark} />
      </div>
      <LoadPicture load={load} today={view.today} />
      <NoticeToast notice={notice} onUndo={undoChange} onGone={clear} />
      <LiveRegion text={notice?.text ?? ''} />
    </>
  );
}
