import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { CaseView, FactView, LocalFacts, TermsView } from '../../lib/view-case';
import { StateIcon } from '../icons/state-icon';
import { Refusal } from '../refusal';
import { RelinkSection } from '../retention/relink-section';
import { RetentionSection } from '../retention/retention-section';
import { LocalFactsForm } from './local-facts-form';
import { PauseSection } from './pause-section';
import { TermsSection } from './terms-section';
import { useWrite } from './use-saver';

interface Props {
  facts: FactView[];
  local: LocalFacts;
  terms: TermsView;
  pauses: CaseView['pauses'];
  ranks: CaseView['ranks'];
  zOnPage: boolean;
  retention: CaseView['retention'];
  problems: string[];
  adopted: boolean;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** What is known and from where; below it what the user adds. */
export function FactsPanel({
  facts,
  local,
  terms,
  pauses,
  ranks,
  zOnPage,
  retention,
  problems,
  adopted,
  today,
  actions,
  save,
}: Props) {
  const { message, run } = useWrite(save);
  return (
    <>
      {!adopted && (
        <section class="tab-section">
          <p class="muted">{UI.facts.notAdopted}</p>
          <button type="button" class="button" onClick={() => run(actions.adopt)}>
            {UI.facts.adopt}
          </button>
          <Refusal id="adopt-refusal" message={message} />
        </section>
      )}
      {problems.length > 0 && (
        <section class="tab-section" aria-labelledby="problems-title">
          <h2 id="problems-title">{UI.facts.problems}</h2>
          <ul class="plain-list problems">
            {problems.map((problem) => (
              <li key={problem}>
                <StateIcon name="missingData" />
                <span>{problem}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="tab-section" aria-labelledby="facts-title">
        <h2 id="facts-title">{UI.facts.title}</h2>
        <dl class="why-rows">
          {facts.map((fact) => (
            <div key={fact.label} class="why-row">
              <dt>{fact.label}</dt>
              <dd>
                <strong>{fact.value}</strong>
                {fact.note && <span class="small">{fact.note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <PauseSection pauses={pauses} today={today} actions={actions} save={save} />
      <TermsSection terms={terms} today={today} actions={actions} save={save} />
      <section class="tab-section" aria-labelledby="local-title">
        <h2 id="local-title">{UI.facts.own}</h2>
        <p class="small">{UI.facts.ownNote}</p>
        <LocalFactsForm
          key={JSON.stringify(local)}
          local={local}
          ranks={ranks}
          zOnPage={zOnPage}
          today={today}
          actions={actions}
          save={save}
        />
      </section>
      <RelinkSection adopted={adopted} actions={actions} save={save} />
      {retention && <RetentionSection retention={retention} today={today} actions={actions} save={save} />}
    </>
  );
}
