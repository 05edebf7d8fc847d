import type { BulkAction, CaseloadRow } from '../../lib/messages/caseload';
import type { WriteAnswer } from '../../lib/messages/protocol';
import type { Save } from '../../lib/pages/case-actions';
import { BULK_UI, DELETE_UI } from '../../lib/text/ui-caseload-actions';
import { HANDOVER_UI } from '../../lib/text/ui-handover';
import type { CaseView } from '../../lib/view-case';
import { KeptPlace, useForgetPlace, useKeptFace } from '../kept';
import { Modal } from '../modal';
import { DeleteForm } from './delete-form';
import { EndForm } from './end-form';
import { FollowUpsForm } from './follow-ups-form';
import { RankForm } from './rank-form';

export interface ActionProps {
  rows: CaseloadRow[];
  today: string;
  /** Null when done, else the sentence why not. */
  onRun: (action: BulkAction) => Promise<string | null>;
}

interface Props {
  rows: CaseloadRow[];
  /** Of them, how many the table does not show now. */
  hidden: number;
  today: string;
  ranks: CaseView['ranks'];
  save: Save;
  onChange: (rows: CaseloadRow[], action: BulkAction) => Promise<WriteAnswer>;
  /** Null when they are gone, else the sentence why not. */
  onDelete: (rows: CaseloadRow[]) => Promise<string | null>;
  onHandOver: () => void;
  onClear: () => void;
}

/** What can be done with the cases that are selected, each with a preview before it is done. */
export function BulkBar({ rows, hidden, today, ranks, save, onChange, onDelete, onHandOver, onClear }: Props) {
  const [open, setOpen] = useKeptFace<BulkAction['kind'] | 'delete' | null>('bulk', null);
  const forget = useForgetPlace('bulk');
  const close = (): void => {
    forget();
    setOpen(null);
  };
  const run = async (action: BulkAction): Promise<string | null> => {
    const refused = await save(() => onChange(rows, action));
    if (refused === null) close();
    return refused;
  };
  const kinds: BulkAction['kind'][] = ranks.length > 0 ? ['followUp', 'priority', 'end'] : ['followUp', 'end'];
  const form = { rows, today, onRun: run };
  const title = open === 'delete' ? DELETE_UI.title(rows.length) : open && BULK_UI[open].open;
  return (
    <section class="bulk-bar" aria-label={BULK_UI.label}>
      <p>
        <strong>{BULK_UI.selected(rows.length)}</strong>
        {hidden > 0 && <>, {BULK_UI.hidden(hidden)}</>}
      </p>
      {kinds.map((kind) => (
        <button key={kind} type="button" class="button small-button" onClick={() => setOpen(kind)}>
          {BULK_UI[kind].open}
        </button>
      ))}
      <button type="button" class="button small-button" onClick={onHandOver}>
        {HANDOVER_UI.giveSelected}
      </button>
      <button type="button" class="button small-button" onClick={() => setOpen('delete')}>
        {DELETE_UI.open}
      </button>
      <button type="button" class="text-button link" onClick={onClear}>
        {BULK_UI.clear}
      </button>
      {open && title && (
        <Modal class="action-box" label={title} closeLabel={BULK_UI.cancel} first="input, textarea" onClose={close}>
          <div class="action-body">
            <h2>{title}</h2>
            <KeptPlace name="bulk">
              {open === 'followUp' && <FollowUpsForm {...form} />}
              {open === 'priority' && <RankForm {...form} ranks={ranks} />}
              {open === 'end' && <EndForm {...form} />}
              {open === 'delete' && <DeleteForm rows={rows} today={today} onDelete={() => onDelete(rows)} />}
            </KeptPlace>
          </div>
        </Modal>
      )}
    </section>
  );
}
