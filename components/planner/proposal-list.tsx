import type { PlannerTalk, PlannerWeek } from '../../lib/messages/planner';
import { namesText, PLANNER_UI } from '../../lib/text/ui-planner';
import { CheckRow } from '../check-row';
import { StateText } from '../state-text';

const TEXT = PLANNER_UI.proposals;

interface Props {
  week: PlannerWeek;
  refused: ReadonlySet<string>;
  onChoose: (id: string, on: boolean) => void;
  beyondGoal: boolean;
  onBeyondGoal: (on: boolean) => void;
  hasGoal: boolean;
}

/** Due talks with a place in the week, each with a tick, and those without one with the reason. */
export function ProposalList({ week, refused, onChoose, beyondGoal, onBeyondGoal, hasGoal }: Props) {
  const { proposals, left, leftCount } = week;
  const sources = [...new Set(proposals.map(({ source }) => source ?? TEXT.ownLength))];
  const isLimited = beyondGoal || left.some(({ why }) => why === 'goalReached');
  return (
    <section class="proposals" aria-labelledby="proposals-title">
      <div class="goal-head">
        <h2 id="proposals-title">{TEXT.title}</h2>
        <p class="small">{TEXT.order}</p>
      </div>
      {proposals.length === 0 && <p>{left.length === 0 ? TEXT.noneDue : TEXT.none}</p>}
      <ul class="proposal-rows">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <CheckRow checked={!refused.has(proposal.id)} onChange={(on) => onChoose(proposal.id, on)}>
              <span class="proposal-row">
                <span class="proposal-line">
                  <span class="name">{namesText(proposal.names)}</span>
                  <span class="proposal-side">{TEXT.place(proposal.date, proposal.time, proposal.minutes)}</span>
                </span>
                <span class="proposal-line">
                  <StateText {...proposal.state} text={proposal.state.full} />
                  <span class="proposal-side muted">{rankOf(proposal)}</span>
                </span>
              </span>
            </CheckRow>
          </li>
        ))}
      </ul>
      {hasGoal && isLimited && (
        <CheckRow checked={beyondGoal} onChange={onBeyondGoal}>
          {TEXT.beyond}
        </CheckRow>
      )}
      {left.length > 0 && (
        <details class="proposals-left">
          <summary>{TEXT.left(leftCount)}</summary>
          <ul class="proposal-rows">
            {left.map((talk) => (
              <li key={talk.id} class="proposal-row">
                <span class="proposal-line">
                  <span class="name">{namesText(talk.names)}</span>
                  <span class="proposal-side muted">{rankOf(talk)}</span>
                </span>
                <StateText {...talk.state} text={talk.state.full} />
                <span class="small">{TEXT.why[talk.why]}</span>
              </li>
            ))}
            {leftCount > left.length && <li class="small">{TEXT.moreLeft(leftCount - left.length)}</li>}
          </ul>
        </details>
      )}
      {sources.length > 0 && (
        <p class="small">
          {TEXT.sources}: {sources.join(' · ')}
        </p>
      )}
    </section>
  );
}

const rankOf = ({ names, rank }: PlannerTalk): string =>
  names.length > 1 ? TEXT.joint : rank === null ? TEXT.noRank : TEXT.rank(rank);
