import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { TermsView, TermView } from '../../lib/view-case';
import { Disclosure } from '../disclosure';
import { Sign } from '../icons/sign';
import { Refusal } from '../refusal';
import { TermForm } from './term-form';
import { useWrite } from './use-saver';

interface Props {
  terms: TermsView;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** Intervals of the user's own for this case: closer contact by funding law, relief. Absent where no pack knows such a thing. */
export function TermsSection({ terms: { list, offered }, today, actions, save }: Props) {
  if (list.length === 0 && offered.length === 0) return null;
  const form = { offered, today, actions, save };
  return (
    <section class="tab-section" aria-labelledby="terms-title">
      <h2 id="terms-title">{UI.terms.title}</h2>
      {list.length === 0 ? (
        <p class="small">{UI.terms.note}</p>
      ) : (
        <ul class="plain-list">
          {list.map((term) => (
            <TermEntry key={term.id} term={term} {...form} />
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <Disclosure label={UI.terms.add}>{(close) => <TermForm term={null} onSaved={close} {...form} />}</Disclosure>
      )}
    </section>
  );
}

type EntryProps = Omit<Props, 'terms'> & { term: TermView; offered: TermsView['offered'] };

function TermEntry({ term, actions, save, ...form }: EntryProps) {
  const { message, run } = useWrite(save);
  return (
    <li class="term">
      <p class="name">{term.title}</p>
      <p>{term.state}</p>
      <p class="small">
        {term.span} · {term.reason}
      </p>
      <Disclosure label={UI.terms.edit} name={UI.terms.editNamed(term.title)} does="change">
        {(close) => (
          <TermForm key={JSON.stringify(term)} term={term} onSaved={close} actions={actions} save={save} {...form} />
        )}
      </Disclosure>
      {term.canEnd && (
        <button
          type="button"
          class="text-button"
          aria-label={UI.terms.endNamed(term.title)}
          onClick={() => run(() => actions.endTerm(term.id))}
        >
          <Sign name="close" />
          {UI.terms.end}
        </button>
      )}
      <Refusal id={`term-${term.id}-refusal`} message={message} />
    </li>
  );
}
