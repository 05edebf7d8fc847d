import { useState } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import type { ClosingView } from '../../lib/view-closing';
import { Disclosure } from '../disclosure';

interface Props {
  note: ClosingView['notes'][number];
  /** Several attended: each note says whose it is. */
  named: boolean;
}

/** The note for one BewA: one click copies it. */
export function TalkNoteRow({ note: { name, text }, named }: Props) {
  const [answer, setAnswer] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setAnswer(UI.closing.copied);
    } catch {
      setAnswer(UI.closing.copyRefused);
    }
  };
  return (
    <div class="talk-note">
      {named && <p class="name">{name}</p>}
      <button
        type="button"
        class="button small-button"
        aria-label={named ? UI.closing.copyFor(name) : undefined}
        onClick={copy}
      >
        {UI.closing.copy}
      </button>
      <p class="small" role="status">
        {answer}
      </p>
      <Disclosure label={UI.closing.show} name={named ? UI.closing.showFor(name) : UI.closing.show} does="show">
        {() => <pre class="talk-note-text">{text}</pre>}
      </Disclosure>
    </div>
  );
}
