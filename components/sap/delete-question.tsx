import { useLayoutEffect, useRef } from 'preact/hooks';
import { alongsideDeletion } from '../../lib/sap/delete-client';
import type { ClientRow, TalkRow } from '../../lib/sap/rows';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Refusal } from '../refusal';
import { useFormWrite } from './use-form-write';
import type { Write } from './use-room-writer';

const { end: TEXT } = SAP_CLIENTS_UI;

interface Props {
  client: ClientRow;
  talks: readonly TalkRow[];
  write: Write;
  onCancel: () => void;
  onDeleted: () => void;
}

/** What goes, what stays, where it still lies, and that nothing brings it back. */
export function DeleteQuestion({ client, talks, write, onCancel, onDeleted }: Props) {
  const question = useRef<HTMLParagraphElement>(null);
  const { refused, run } = useFormWrite('delete', (make) =>
    write(make, (room, alongside) => room.destroyClient(client.id, alongside)),
  );
  useLayoutEffect(() => question.current?.focus(), []);
  const minutes = talks.reduce((sum, talk) => sum + talk.minutes, 0);
  const destroy = async (): Promise<void> => {
    if (await run((now) => ({ ok: true, patch: alongsideDeletion(now, client.id) }))) onDeleted();
  };
  return (
    <div class="sap-sure">
      <p class="name" ref={question} tabIndex={-1}>
        {TEXT.sure(client.pseudonym)}
      </p>
      <p>{TEXT.goes(talks.length)}</p>
      {minutes > 0 && <p>{TEXT.stays(minutes)}</p>}
      <p>{TEXT.backups}</p>
      <p class="name">{TEXT.final}</p>
      <div class="button-row">
        <button type="button" class="button" onClick={() => void destroy()}>
          {TEXT.confirm}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {SAP_CLIENTS_UI.cancel}
        </button>
      </div>
      <Refusal id="delete-refusal" message={refused?.message ?? null} />
    </div>
  );
}
