import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { PlanView } from '../../lib/view';
import { Disclosure } from '../disclosure';
import { EmptyState } from '../empty-state';
import { PlanCard } from './plan-card';
import { PlanStartForm } from './plan-start-form';

interface Props {
  plans: PlanView[];
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** All Kooperationspläne of the case, and the way to enter one. */
export function PlanPanel({ plans, today, actions, save }: Props) {
  if (plans.length === 0) {
    return (
      <>
        <EmptyState title={UI.plan.emptyTitle} text={UI.plan.emptyText} />
        <PlanStartForm today={today} actions={actions} save={save} onSaved={() => undefined} />
      </>
    );
  }
  return (
    <>
      {plans.map((plan) => (
        <PlanCard key={plan.id ?? plan.concluded} plan={plan} today={today} actions={actions} save={save} />
      ))}
      <div class="tab-section">
        <Disclosure label={UI.plan.another}>
          {(close) => <PlanStartForm today={today} actions={actions} save={save} onSaved={close} />}
        </Disclosure>
      </div>
    </>
  );
}
