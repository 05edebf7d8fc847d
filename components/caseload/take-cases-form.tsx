import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HandoverPreview } from '../../lib/messages/handover';
import type { HandoverControl } from '../../lib/pages/use-handover';
import { HANDOVER_UI as TEXT } from '../../lib/text/ui-handover';
import { Refusal } from '../refusal';
import { SmallForm } from '../small-form';
import { PassphraseField } from '../vault/passphrase-field';
import { HandoverSaved } from './handover-saved';

const LINES = [
  'fresh',
  'newerThere',
  'newerHere',
  'unchanged',
  'destroyed',
  'unitFacts',
] as const satisfies (keyof HandoverPreview)[];

/** The file and its passphrase, what is in it, and taking it; until then nothing is written. */
export function TakeCasesForm({ handover }: { handover: HandoverControl }) {
  const [message, setMessage] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ job: string; preview: HandoverPreview } | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const busy = useRef(false);
  useLayoutEffect(() => head.current?.focus(), [opened]);
  /** One step at a time; its refusal is told. */
  const step = async <A,>(
    work: () => Promise<({ ok: true } & A) | { ok: false; message: string }>,
  ): Promise<A | null> => {
    if (busy.current) return null;
    busy.current = true;
    const answer = await work();
    busy.current = false;
    setMessage(answer.ok ? null : answer.message);
    return answer.ok ? answer : null;
  };
  const submit = (): string | null => {
    const chosen = file.current?.files?.[0];
    const passphrase = secret.current?.value ?? '';
    if (!chosen || !passphrase) {
      setMessage(chosen ? TEXT.passphraseMissing : TEXT.fileMissing);
      return chosen ? 'take-passphrase' : 'take-file';
    }
    void step(() => handover.open(chosen, passphrase)).then(setOpened);
    return null;
  };
  const take = async (job: string): Promise<void> => {
    const taken = await step(() => handover.take(job));
    if (taken) setDone(taken.cases);
    else setOpened(null);
  };
  if (done !== null) return <HandoverSaved text={TEXT.done(done)} />;
  if (opened) {
    const { job, preview } = opened;
    return (
      <div class="handover-preview">
        <h3 ref={head} tabIndex={-1}>
          {TEXT.head(preview)}
        </h3>
        <p class="muted">{TEXT.stand(preview.day, preview.entries)}</p>
        <ul class="plain-lines">
          {LINES.filter((name) => preview[name] > 0).map((name) => (
            <li key={name}>{TEXT.lines[name](preview[name])}</li>
          ))}
          {preview.conflicts.length > 0 && <li>{TEXT.conflicts(preview.conflicts)}</li>}
        </ul>
        <button type="button" class="button primary" onClick={() => void take(job)}>
          {TEXT.takeButton(preview)}
        </button>
        <Refusal id="take-refusal" message={message} />
      </div>
    );
  }
  return (
    <SmallForm id="take" label={TEXT.ways.take} button={TEXT.openButton} message={message} onSubmit={submit}>
      <div class="field">
        <label for="take-file">{TEXT.file}</label>
        <input id="take-file" class="control" type="file" accept=".fbv" ref={file} aria-describedby="take-refusal" />
      </div>
      <PassphraseField
        id="take-passphrase"
        label={TEXT.passphrase}
        autocomplete="current-password"
        describedBy="take-refusal"
        inputRef={secret}
      />
    </SmallForm>
  );
}
