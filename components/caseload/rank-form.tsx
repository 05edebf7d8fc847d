import { useState } from 'preact/hooks';
import type { Priority } from '../../lib/rules/facts';
import { BULK_UI } from '../../lib/text/ui-caseload-actions';
import type { CaseView } from '../../lib/view-case';
import { useKept } from '../kept';
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import type { ActionProps } from './bulk-bar';
import { Concerned } from './concerned';

const TEXT = BULK_UI.priority;
const ID = 'bulk-rank';
const NONE = 'none';

/** The same rank for several cases, as the concept in force ranks. */
export function RankForm({ rows, ranks, onRun }: ActionProps & { ranks: CaseView['ranks'] }) {
  const [chosen, setChosen] = useKept<Priority | typeof NONE | null>('rank', null);
  const [message, setMessage] = useState<string | null>(null);
  const priority = chosen === NONE ? null : chosen;
  const replaced = rows.filter((row) => row.priority !== null && row.priority !== priority).length;
  const submit = (): string | null => {
    setMessage(chosen === null ? TEXT.missing : null);
    if (chosen === null) return ID;
    void onRun({ kind: 'priority', priority }).then(setMessage);
    return null;
  };
  const rank = ranks.find(({ key }) => key === chosen);
  return (
    <SmallForm id={ID} label={TEXT.open} button={TEXT.button(rows.length)} message={message} onSubmit={submit}>
      <RadioGroup
        id={ID}
        legend={TEXT.choose}
        value={chosen}
        options={[...ranks.map(({ key, label }) => ({ value: key, label })), { value: NONE, label: TEXT.none }]}
        onChange={setChosen}
      />
      {ranks[0] && <p class="small">{ranks[0].source}</p>}
      <Concerned rows={rows} />
      {chosen !== null && <p class="name">{TEXT.after(rows.length, rank?.short ?? TEXT.none, replaced)}</p>}
    </SmallForm>
  );
}
