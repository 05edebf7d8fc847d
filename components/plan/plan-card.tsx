import { useState } from 'preact/hooks';
import type { WriteAnswer } from '../../lib/messages/protocol';
import type { CaseActions, PlanRef, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { PlanView } from '../../lib/view-case';
import { Badge } from '../badge';
import { Disclosure } from '../disclosure';
import { KeptPlace } from '../kept';
import { Refusal } from '../refusal';
import { Checklist } from './checklist';
import { PlanSteps } from './plan-steps';
import { ReviewForm } from './review-form';
import { StepForm } from './step-form';

interface Props {
  plan: PlanView;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** One Kooperationsplan: when to review it, its steps, the checklist. */
export function PlanCard({ plan, today, actions, save }: Props) {
  const [message, setMessage] = useState<string | null>(null);
  // No tick waits for the one before.
  const tick = (write: () => Promise<WriteAnswer>): void => void save(write).then(setMessage);
  const ref: PlanRef = { plan: plan.id, concluded: plan.concluded };
  const id = `plan-${plan.concluded}`;
  return (
    <>
      <section class="tab-section" aria-labelledby={id}>
        <h2 id={id}>{plan.title}</h2>
        <p class="plan-review">
          <Badge segment={plan.review} />
          <span class="small">{plan.source}</span>
          {plan.setBy && <span class="small">{plan.setBy}</span>}
          {plan.origin === 'page' && <span class="small">{UI.plan.fromPage}</span>}
        </p>
        <PlanSteps steps={plan.steps} onToggle={(step) => tick(() => actions.saveStep(ref, step))} />
        <KeptPlace name={id}>
          <Disclosure label={UI.plan.addStep}>
            {(close) => <StepForm planRef={ref} actions={actions} save={save} onSaved={close} />}
          </Disclosure>
          <Disclosure label={UI.plan.review}>
            {(close) => (
              <ReviewForm planRef={ref} mode={plan.mode} today={today} actions={actions} save={save} onSaved={close} />
            )}
          </Disclosure>
        </KeptPlace>
        {plan.reviews.length > 0 && (
          <ul class="small plan-reviews">
            {plan.reviews.map((review) => (
              <li key={review}>{review}</li>
            ))}
          </ul>
        )}
        <Refusal id={`${id}-refusal`} message={message} />
      </section>
      <Checklist checklist={plan.checklist} onTick={(item, done) => tick(() => actions.tickItem(ref, item, done))} />
    </>
  );
}
