import type { IsoDate } from '../../lib/rules/facts';
import type { timeOfYear, YearTime } from '../../lib/sap/time-of-year';
import type { YearBudget } from '../../lib/sap/year-budget';
import { budgetState, budgetWhy, minutesText, overloadAdvice } from '../../lib/text/sap-budget';
import { citationWords } from '../../lib/text/sap-terms';
import { SAP_TIME_UI as TEXT, TIME_WORDS } from '../../lib/text/ui-sap-time';
import { Meter } from '../planner/meter';
import { StateText } from '../state-text';
import { WhyDisclosure } from '../why-disclosure';

const PARTS = Object.keys(TIME_WORDS) as (keyof YearTime)[];

interface Props {
  of: YearBudget;
  time: ReturnType<typeof timeOfYear>;
  today: IsoDate;
  toDetails: () => void;
}

/** What there is, what was used and what is left, as a bar and in words; whom to tell when it is too much. */
export function BudgetBox({ of: { budget, total, need }, time, today, toDetails }: Props) {
  const talks = time.talks + time.deletedTalks;
  const other = Object.values(time).reduce((sum, minutes) => sum + minutes, 0) - talks;
  const advice = budget && overloadAdvice(budget, today);
  return (
    <>
      {budget && (
        <>
          <p class="sap-budget">
            <StateText {...budgetState(budget)} />
          </p>
          {advice && <p>{advice}</p>}
          {budget.budget !== null && (
            <Meter
              parts={[
                { kind: 'booked', amount: talks, text: TEXT.talks(minutesText(talks)) },
                { kind: 'held', amount: other, text: TEXT.other(minutesText(other)) },
              ]}
              target={budget.budget}
            />
          )}
          {budget.missing.length > 0 && (
            <div>
              <button type="button" class="button small-button" onClick={toDetails}>
                {TEXT.toDetails}
              </button>
            </div>
          )}
        </>
      )}
      <dl class="sap-parts" aria-label={TEXT.parts}>
        {PARTS.filter((part) => time[part] > 0).map((part) => (
          <div key={part}>
            <dt>{TIME_WORDS[part]}</dt>
            <dd>{minutesText(time[part])}</dd>
          </div>
        ))}
      </dl>
      {budget && <WhyDisclosure label={TEXT.why} why={budgetWhy(budget, total, today)} />}
      {need && <p class="small">{TEXT.need(need.needed, need.entered, citationWords(need.rule, today))}</p>}
    </>
  );
}
