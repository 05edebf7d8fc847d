import { UI } from '../../lib/text/ui';
import type { StepView } from '../../lib/view-case';
import { CheckRow } from '../check-row';
import { StateText } from '../state-text';

interface Props {
  steps: StepView[];
  onToggle: (step: Pick<StepView, 'id' | 'text' | 'date' | 'done'> & { followUp: null }) => void;
}

/** Progress and the agreed steps. */
export function PlanSteps({ steps, onToggle }: Props) {
  if (steps.length === 0) return <p class="small plan-none">{UI.plan.noSteps}</p>;
  const done = steps.filter((step) => step.done).length;
  return (
    <>
      <div class="progress">
        <svg class="progress-bar" width="100%" height="8" aria-hidden="true" focusable="false">
          <rect class="progress-ground" x="0.5" y="0.5" width="99.6%" height="7" rx="3.5" />
          <rect class="progress-done" x="0" y="0" width={`${(done / steps.length) * 100}%`} height="8" rx="4" />
        </svg>
        <span class="small">{UI.plan.progress(done, steps.length)}</span>
      </div>
      <ul class="steps">
        {steps.map(({ id, text, date, done: isDone, tone, icon, state, followUp }) => (
          <li key={id} class="step">
            <CheckRow checked={isDone} onChange={(now) => onToggle({ id, text, date, done: now, followUp: null })}>
              <span class="name">{text}</span>
              <span class="small step-state">
                <StateText tone={tone} icon={icon} text={state} />
              </span>
              {followUp && <span class="small step-state">{followUp}</span>}
            </CheckRow>
          </li>
        ))}
      </ul>
    </>
  );
}
