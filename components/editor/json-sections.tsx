import { useEffect, useState } from 'preact/hooks';
import { type Json, valueAt } from '../../lib/editor/draft';
import { FIELDS, idOf } from '../../lib/editor/place';
import { sectionName } from '../../lib/editor/table-names';
import { packFileText } from '../../lib/rules/pack-file-text';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import type { DraftWork } from './editor-props';
import { WrongNote } from './wrong-note';

interface Props {
  work: DraftWork;
  /** Keys of the sections that are open. */
  open: ReadonlySet<string>;
  onToggle: (key: string, open: boolean) => void;
}

/** All parts of the pack that have no field of their own, as JSON: nothing of a pack is out of reach, or lost. */
export function JsonSections({ work, open, onToggle }: Props) {
  const known = Object.keys(EDITOR_UI.sections);
  const others = [
    ...Object.keys(work.draft),
    ...work.problems.map(({ place }) => place.kind === 'section' && place.key),
  ];
  const keys = [...new Set([...known, ...others.filter((key) => key !== false)])].filter(
    (key) => !(FIELDS as readonly string[]).includes(key),
  );
  const present = keys.filter((key) => key in work.draft || work.problems.some((each) => isAt(each.place, key)));
  return (
    <section class="editor-section" aria-labelledby="sections-title">
      <h2 id="sections-title">{EDITOR_UI.sectionsTitle}</h2>
      <p class="muted">{EDITOR_UI.sectionsNote}</p>
      {present.map((key) => (
        <details key={key} open={open.has(key)} onToggle={(event) => onToggle(key, event.currentTarget.open)}>
          <summary>{sectionName(key)}</summary>
          {open.has(key) && <Section work={work} name={key} />}
        </details>
      ))}
    </section>
  );
}

const isAt = (place: DraftWork['problems'][0]['place'], key: string): boolean =>
  place.kind === 'section' && place.key === key;

/** The text as a file has it; null where it is no JSON. */
function laidOut(typed: string): string | null {
  try {
    return packFileText(JSON.parse(typed)).trimEnd();
  } catch {
    return null;
  }
}

function Section({ work, name }: { work: DraftWork; name: string }) {
  const id = idOf({ kind: 'section', key: name });
  const value: Json | undefined = valueAt(work.draft, [name]);
  const text = work.badSections[name]?.text ?? (value === undefined ? '' : packFileText(value).trimEnd());
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const wrong = work.problems.filter(({ place }) => isAt(place, name)).map(({ problem }) => problem);
  return (
    <div class="field">
      <label for={id}>{EDITOR_UI.sectionLabel(sectionName(name))}</label>
      <textarea
        id={id}
        class="control json"
        spellcheck={false}
        autocomplete="off"
        rows={Math.min(16, typed.split('\n').length + 1)}
        value={typed}
        aria-invalid={wrong.length > 0}
        aria-describedby={wrong.length > 0 ? `${id}-wrong` : undefined}
        data-pending={typed === text ? undefined : ''}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed === text) return;
          if (laidOut(typed) === text) setTyped(text);
          else work.onSection(name, typed);
        }}
      />
      <WrongNote id={`${id}-wrong`} text={wrong.join(' ') || null} />
    </div>
  );
}
