import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import type { UnitQuestion } from '../../lib/view-case';
import { CheckRow } from '../check-row';
import { useKept } from '../kept';
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import { useWrite } from './use-saver';

const TEXT = UI.units;
const WAYS = [
  { value: 'goesOn', label: TEXT.goesOn },
  { value: 'another', label: TEXT.another },
] as const;

interface Props {
  question: UnitQuestion;
  actions: CaseActions;
  save: Save;
}

/** A former BG number: what became of it, and what is carried over then. */
export function UnitQuestionForm({ question: { former, text, talks, decisions, staying }, actions, save }: Props) {
  const [how, setHow] = useKept<'goesOn' | 'another' | null>('unit-how', null);
  const [keep, setKeep] = useKept('unit-keep', false);
  const { message, setMessage, run } = useWrite(save);
  const submit = (): string | null => {
    if (!how) {
      setMessage(TEXT.missing);
      return 'unit-how';
    }
    run(() => actions.linkBenefitUnit({ former, how, decisions: how === 'goesOn' || keep }));
    return null;
  };
  return (
    <section class="tab-section" aria-labelledby="unit-question">
      <h2 id="unit-question">{TEXT.title}</h2>
      <p>{text}</p>
      <SmallForm id="unit-link" label={TEXT.title} button={TEXT.save} message={message} onSubmit={submit}>
        <RadioGroup id="unit-how" legend={TEXT.legend} value={how} options={WAYS} onChange={setHow} />
        <Carried title={TEXT.talks} list={talks} note={how && (how === 'goesOn' ? TEXT.talksGoOn : TEXT.talksEnd)} />
        <Carried title={TEXT.decisions} list={decisions} note={how === 'goesOn' ? TEXT.decisionsGoOn : null} />
        {how === 'another' && decisions.length > 0 && (
          <CheckRow checked={keep} onChange={setKeep}>
            {TEXT.keepDecisions}
          </CheckRow>
        )}
        {staying.length > 0 && (
          <p class="small">
            {TEXT.staying(staying)}
            {how === 'goesOn' && <span class="line">{TEXT.stayingMoves(staying.length)}</span>}
          </p>
        )}
      </SmallForm>
    </section>
  );
}

function Carried({ title, list, note }: { title: string; list: string[]; note: string | null }) {
  if (list.length === 0) return null;
  return (
    <div>
      <p class="field-label">{title}</p>
      <ul class="plain-list">
        {list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {note && <p class="small">{note}</p>}
    </div>
  );
}
