import type { OpenRoom } from '../../lib/sap/open-room';
import type { Outcome } from '../../lib/sap/outcome';
import { useKept } from '../kept';
import { useFormWrite } from './use-form-write';
import type { Write } from './use-room-writer';

interface Props<Draft, Field extends string> {
  /** Prefix of the ids inside; the draft is kept under it. */
  id: string;
  initial: Draft;
  write: Write;
  make: (room: OpenRoom, draft: Draft) => Outcome<Field>;
  onSaved: () => void;
}

/** A form of one entry: its draft, which is forgotten once it is saved, and what `SmallForm` needs. */
export function useEntryForm<Draft, Field extends string>(props: Props<Draft, Field>) {
  const { id, initial, write, make, onSaved } = props;
  const [draft, setDraft, forget] = useKept<Draft>(id, initial);
  const { refused, run, marks } = useFormWrite<Field>(id, write);
  const set = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const submit = async (): Promise<void> => {
    if (!(await run((now) => make(now, draft)))) return;
    forget();
    onSaved();
  };
  const form = {
    id,
    message: refused?.message ?? null,
    onSubmit: (): null => {
      void submit();
      return null;
    },
  };
  return { draft, set, setDraft, marks, form };
}
