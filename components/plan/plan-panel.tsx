import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { CooperationView, PlanView } from '../../lib/view-case';
import { Disclosure } from '../disclosure';
import { EmptyState } from '../empty-state';
import { CooperationSection } from './cooperation-section';
import { PlanCard } from './plan-card';
import { PlanStartForm } from './plan-start-form';

interface Props {
  plans: PlanView[];
  cooperation: CooperationView | null;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** All Kooperationspläne of the case, how the person cooperates, and the way to enter a plan. */
export function PlanPanel({ plans, cooperation, today, actions, save }: Props) {
  const section = cooperation && (
    <CooperationSection cooperation={cooperation} today={today} actions={actions} save={save} />
  );
  if (plans.length === 0) {
    return (
      <>
        <EmptyState title={UI.plan.emptyTitle} text={UI.plan.emptyText} />
        <PlanStartForm today={today} actions={actions} save={save} onSaved={() => undefined} />
        {section}
      </>
    );
  }
  return (
    <>
      {plans.map((plan) => (
        <PlanCard key={keyOf(plan, plans)} plan={plan} today={today} actions={actions} save={save} />
      ))}
      {section}
      <div class="tab-section">
        <Disclosure label={UI.plan.another}>
          {(close) => <PlanStartForm today={today} actions={actions} save={save} onSaved={close} />}
        </Disclosure>
      </div>
    </>
  );
}

/** By its day: the first entry gives a plan that was read from the page an id, and the card that has the focus must stay. */
const keyOf = (plan: PlanView, plans: readonly PlanView[]): string =>
  `${plan.concluded} ${plans.filter(({ concluded }) => concluded === plan.concluded).indexOf(plan)}`;
