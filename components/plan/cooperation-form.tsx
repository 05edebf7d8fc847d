import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { CooperationView } from '../../lib/view-case';
import { useWrite } from '../case/use-saver';
import { CheckRow } from '../check-row';
import { CitedText } from '../cited-text';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { pastDateProblem } from './past-date';

interface Props {
  cooperation: CooperationView;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** The points that are met, a situation, the day; it starts from the latest note. */
export function CooperationForm({ cooperation, today, actions, save, onSaved }: Props) {
  const { points, situations, latest } = cooperation;
  const of = JSON.stringify(latest);
  const [unmet, setUnmet] = useKept<readonly string[]>(`unmet ${of}`, latest?.unmet ?? []);
  const [situation, setSituation] = useKept(`situation ${of}`, latest?.situation ?? '');
  const [on, setOn] = useKept('on', today);
  const { message, setMessage, run } = useWrite(save);
  const meet = (id: string, met: boolean): void =>
    setUnmet((old) => (met ? old.filter((one) => one !== id) : [...old, id]));
  const submit = (): string | null => {
    const problem = pastDateProblem(on, today);
    if (problem) {
      setMessage(problem);
      return 'cooperation-on';
    }
    const note = { on, unmet: [...unmet], situation: situation || null };
    run(() => actions.noteCooperation(note)).then((done) => done && onSaved());
    return null;
  };
  return (
    <SmallForm
      id="cooperation"
      label={UI.cooperation.note}
      button={UI.cooperation.save}
      message={message}
      onSubmit={submit}
    >
      <fieldset class="radio-group checklist">
        <legend class="field-label">{UI.cooperation.legend}</legend>
        {points.map((point) => (
          <CheckRow key={point.id} checked={!unmet.includes(point.id)} onChange={(met) => meet(point.id, met)}>
            <CitedText item={point} />
          </CheckRow>
        ))}
      </fieldset>
      <SelectField
        id="cooperation-situation"
        label={UI.cooperation.situation}
        value={situation}
        options={[
          { value: '', label: UI.cooperation.noSituation },
          ...situations.map(({ key, label }) => ({ value: key, label })),
        ]}
        onChange={setSituation}
      />
      <DateField
        id="cooperation-on"
        label={UI.cooperation.on}
        value={on}
        max={today}
        invalid={message !== null}
        describedBy={message ? 'cooperation-refusal' : undefined}
        onChange={setOn}
      />
    </SmallForm>
  );
}
