import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { CooperationView } from '../../lib/view-case';
import { CitedText } from '../cited-text';
import { Disclosure } from '../disclosure';
import { LawFlag } from '../law-flag';
import { StateText } from '../state-text';
import { CooperationForm } from './cooperation-form';

interface Props {
  cooperation: CooperationView;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** Self- or externally determined, why, and what the source names for it. */
export function CooperationSection({ cooperation, today, actions, save }: Props) {
  const { state, note, unmet, reactions, preference, source, lawFlag, pointsNote, reactionsNote } = cooperation;
  return (
    <section class="tab-section" aria-labelledby="cooperation-title">
      <h2 id="cooperation-title" tabIndex={-1}>
        {UI.cooperation.title}
      </h2>
      <p class="plan-review">
        <span class="name">
          <StateText tone={state.tone} icon={null} text={state.text} />
        </span>
        {note && <span class="small">{note}</span>}
        <span class="small">{source}</span>
        {lawFlag && <LawFlag />}
      </p>
      {unmet.length > 0 && (
        <>
          <h3>{UI.cooperation.unmet}</h3>
          <ul class="plain-list cited">
            {unmet.map((item) => (
              <li key={item.id}>
                <CitedText item={item} />
              </li>
            ))}
          </ul>
          {pointsNote && <p class="small">{pointsNote}</p>}
        </>
      )}
      {preference && <p class="small">{preference}</p>}
      {reactions.length > 0 && (
        <>
          <h3>{UI.cooperation.reactions}</h3>
          <ul class="plain-list cited">
            {reactions.map((reaction) => (
              <li key={reaction.id}>
                <span class="name">{reaction.situation}</span>
                <CitedText item={reaction} />
              </li>
            ))}
          </ul>
          {reactionsNote && <p class="small">{reactionsNote}</p>}
        </>
      )}
      <Disclosure label={UI.cooperation.note}>
        {(close) => (
          <CooperationForm cooperation={cooperation} today={today} actions={actions} save={save} onSaved={close} />
        )}
      </Disclosure>
    </section>
  );
}
