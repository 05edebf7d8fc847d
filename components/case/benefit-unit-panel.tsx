import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { BenefitUnitView } from '../../lib/view-case';
import { Badge } from '../badge';
import { Disclosure } from '../disclosure';
import { EmptyState } from '../empty-state';
import { Refusal } from '../refusal';
import { DecisionForm } from './decision-form';
import { UnitQuestionForm } from './unit-question-form';
import { useWrite } from './use-saver';

interface Props {
  unit: BenefitUnitView | null;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onReread: () => void;
}

/** The Bedarfsgemeinschaft: counter of joint talks, members, talks, decision. */
export function BenefitUnitPanel({ unit, today, actions, save, onReread }: Props) {
  const { message, run } = useWrite(save);
  if (!unit) {
    return (
      <EmptyState title={UI.benefitUnit.emptyTitle} text={UI.benefitUnit.emptyText}>
        <button type="button" class="button" onClick={onReread}>
          {UI.fault.reread}
        </button>
      </EmptyState>
    );
  }
  return (
    <>
      <section class="tab-section" aria-labelledby="unit-title">
        <h2 id="unit-title">
          {UI.benefitUnit.title} {unit.number}
        </h2>
        <div class="plan-review">
          {unit.state ? <Badge segment={unit.state} /> : <span class="muted">{UI.benefitUnit.unknown}</span>}
          <span class="small">{unit.source}</span>
        </div>
        {unit.links.map(({ text, change }) => (
          <div key={change} class="unit-link">
            <p class="small">{text}</p>
            <div class="button-row">
              <button type="button" class="button" onClick={() => run(() => actions.undo(change))}>
                {UI.units.takeBack}
              </button>
            </div>
          </div>
        ))}
        <Refusal id="unit-refusal" message={message} />
      </section>
      {unit.questions.slice(0, 1).map((question) => (
        <UnitQuestionForm key={question.former} question={question} actions={actions} save={save} />
      ))}
      <section class="tab-section" aria-labelledby="members-title">
        <h2 id="members-title">{UI.benefitUnit.members}</h2>
        <ul class="plain-list">
          {unit.members.map((member) => (
            <li key={member.ref.customerNumber}>
              <span class="name">{member.name}</span>
              {member.self && <span class="small"> · {UI.benefitUnit.self}</span>}
              {member.note && <span class="small line">{member.note}</span>}
            </li>
          ))}
        </ul>
      </section>
      {unit.talks.length > 0 && (
        <section class="tab-section" aria-labelledby="talks-title">
          <h2 id="talks-title">{UI.benefitUnit.talks}</h2>
          <ul class="plain-list">
            {unit.talks.map((talk) => (
              <li key={talk}>{talk}</li>
            ))}
          </ul>
        </section>
      )}
      {(unit.decisionNeeded || unit.decisions.length > 0) && (
        <section class="tab-section" aria-labelledby="decision-title">
          <h2 id="decision-title">{UI.benefitUnit.decision}</h2>
          {unit.decisions.length > 0 && (
            <ul class="plain-list">
              {unit.decisions.map((decision) => (
                <li key={decision}>{decision}</li>
              ))}
            </ul>
          )}
          {unit.decisionNeeded ? (
            <DecisionForm today={today} actions={actions} save={save} onSaved={() => undefined} />
          ) : (
            <Disclosure label={UI.benefitUnit.decide}>
              {(close) => <DecisionForm today={today} actions={actions} save={save} onSaved={close} />}
            </Disclosure>
          )}
        </section>
      )}
    </>
  );
}
