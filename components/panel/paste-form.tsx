import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Paste, PasteAnswer } from '../../lib/pages/paste';
import { fieldReadings, readingSummary } from '../../lib/text/pasted';
import { UI } from '../../lib/text/ui';
import { Disclosure } from '../disclosure';
import { Refusal } from '../refusal';
import { FieldReadings } from './field-readings';

interface Props {
  onRead: Paste['read'];
  onShow: Paste['onShow'];
}

/** „Text einfügen statt Seite lesen“: a field for text, and at once what was recognised in it. */
export function PasteForm(props: Props) {
  return (
    <section class="section paste">
      <Disclosure label={UI.paste.open}>{() => <PasteFields {...props} />}</Disclosure>
    </section>
  );
}

function PasteFields({ onRead, onShow }: Props) {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<PasteAnswer | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const asked = useRef(0);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  const read = (input: string): void => {
    asked.current += 1;
    const question = asked.current;
    setText(input);
    setRefusal(null);
    if (!input.trim()) {
      setAnswer(null);
      return;
    }
    onRead(input).then((next) => {
      if (question === asked.current) setAnswer(next);
    });
  };
  const person = answer?.ok ? answer.person : null;
  const show = (event: Event): void => {
    event.preventDefault();
    if (person?.profile.fields.customerNumber) onShow(person);
    else setRefusal(answer === null ? UI.paste.missing : answer.ok ? UI.paste.noNumber : null);
  };
  const readings = person ? fieldReadings(person.profile) : [];

  return (
    <form class="paste-form" onSubmit={show}>
      <div class="field">
        <label for="paste-text">{UI.paste.text}</label>
        {/* A spelling checker could send the text to a server. */}
        <textarea
          id="paste-text"
          ref={field}
          class="control"
          rows={5}
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-describedby="paste-hint"
          onInput={(event) => read(event.currentTarget.value)}
        />
        <p id="paste-hint" class="small">
          {UI.paste.hint}
        </p>
      </div>
      <div role="status">{person && <p class="paste-summary">{readingSummary(readings)}</p>}</div>
      {person && <FieldReadings readings={readings} />}
      {person?.leftOut && <p class="small">{UI.paste.leftOut(person.leftOut)}</p>}
      <Refusal id="paste-refusal" message={answer && !answer.ok ? answer.message : refusal} />
      <div class="button-row">
        <button type="submit" class="button primary">
          {UI.paste.show}
        </button>
      </div>
    </form>
  );
}
