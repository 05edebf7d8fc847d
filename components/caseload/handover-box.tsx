import { useMemo } from 'preact/hooks';
import { keyOf } from '../../lib/caseload/arrange';
import type { CaseloadRow } from '../../lib/messages/caseload';
import type { HandoverControl } from '../../lib/pages/use-handover';
import { HANDOVER_UI as TEXT } from '../../lib/text/ui-handover';
import { KeptPlace, useForgetPlace, useKeptFace } from '../kept';
import { Modal } from '../modal';
import { RadioGroup } from '../radio-group';
import { GiveBackForm } from './give-back-form';
import { GiveCasesForm } from './give-cases-form';
import { TakeCasesForm } from './take-cases-form';

interface Props {
  rows: readonly CaseloadRow[];
  /** Keys of cases that are selected; none: all that run. */
  picked: ReadonlySet<string>;
  handover: HandoverControl;
  onClose: () => void;
}

type Way = keyof typeof TEXT.ways;

/** „Vertretung“: cases out to a substitute, in from a colleague, and back again. */
export function HandoverBox({ rows, picked, handover, onClose }: Props) {
  const [way, setWay, forgetWay] = useKeptFace<Way>('handover-way', rows.length > 0 ? 'give' : 'take');
  const forget = useForgetPlace('handover');
  const close = (): void => {
    forget();
    forgetWay();
    onClose();
  };
  const given = useMemo(
    () =>
      rows
        .filter((row) => picked.size === 0 || picked.has(keyOf(row)))
        .filter(({ endedOn, substitution }) => endedOn === null && !substitution),
    [rows, picked],
  );
  const groups = useMemo(
    () =>
      Map.groupBy(
        rows.filter(({ endedOn, substitution }) => endedOn === null && substitution?.role === 'taken'),
        ({ substitution }) => substitution?.id ?? '',
      ),
    [rows],
  );
  const ways: Way[] = groups.size > 0 || way === 'back' ? ['give', 'take', 'back'] : ['give', 'take'];
  return (
    <Modal class="action-box" label={TEXT.title} closeLabel={TEXT.close} first="#handover-way" onClose={close}>
      <div class="action-body">
        <h2>{TEXT.title}</h2>
        <RadioGroup
          id="handover-way"
          legend={TEXT.what}
          value={way}
          options={ways.map((value) => ({ value, label: TEXT.ways[value] }))}
          onChange={setWay}
        />
        <KeptPlace name="handover">
          {way === 'give' && <GiveCasesForm rows={given} chosen={picked.size > 0} handover={handover} />}
        </KeptPlace>
        {way === 'take' && <TakeCasesForm handover={handover} />}
        {way === 'back' && <GiveBackForm groups={groups} handover={handover} />}
      </div>
    </Modal>
  );
}
