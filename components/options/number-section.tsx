import { useState } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import { StateIcon } from '../icons/state-icon';
import { numberProblem, wholeNumber } from './number-format';
import { FixedValue, SettingRow } from './setting-row';

interface Props {
  format: string | null;
  managed: boolean;
  onChange: (format: string | null) => void;
}

/** Format of this authority's numbers, checked live against an example that is never stored. */
export function NumberSection({ format, managed, onChange }: Props) {
  const [typed, setTyped] = useState(format ?? '');
  const [example, setExample] = useState('');
  const source = managed ? (format ?? '') : typed.trim();
  const bad = managed || source === '' ? null : numberProblem(source);
  const pattern = source && !bad ? wholeNumber(source) : null;
  const type = (value: string): void => {
    setTyped(value);
    const next = value.trim();
    if (next === '' || !numberProblem(next)) onChange(next || null);
  };
  return (
    <section class="options-section" id="number" aria-labelledby="number-title">
      <h2 id="number-title">{UI.options.number}</h2>
      <SettingRow
        label={UI.options.numberFormat}
        note={UI.options.numberFormatNote}
        managed={managed}
        {...(managed ? {} : { labelFor: 'number-format' })}
      >
        {managed ? (
          <FixedValue text={format ?? UI.options.numberNoFormat} />
        ) : (
          <input
            id="number-format"
            class="control"
            type="text"
            spellcheck={false}
            autocomplete="off"
            maxLength={200}
            value={typed}
            aria-invalid={bad !== null}
            aria-describedby="number-bad"
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
        <div id="number-bad" class="number-check" role="status">
          {bad && <Line fits={false} text={bad} />}
        </div>
      </SettingRow>
      <SettingRow label={UI.options.numberExample} note={UI.options.numberExampleNote} labelFor="number-example">
        <input
          id="number-example"
          class="control"
          type="text"
          spellcheck={false}
          autocomplete="off"
          maxLength={60}
          aria-describedby="number-check"
          value={example}
          onInput={(event) => setExample(event.currentTarget.value)}
        />
        <div id="number-check" class="number-check" role="status">
          {!bad && <Check pattern={pattern} example={example.trim()} />}
        </div>
      </SettingRow>
    </section>
  );
}

function Check({ pattern, example }: { pattern: RegExp | null; example: string }) {
  if (!pattern) return <span class="muted">{UI.options.numberNoFormat}</span>;
  if (!example) return null;
  const fits = pattern.test(example);
  return <Line fits={fits} text={fits ? UI.options.numberFits : UI.options.numberFitsNot} />;
}

function Line({ fits, text }: { fits: boolean; text: string }) {
  return (
    <span class={fits ? 'check-line fits' : 'check-line fits-not'}>
      <StateIcon name={fits ? 'upcoming' : 'error'} />
      <span>{text}</span>
    </span>
  );
}
