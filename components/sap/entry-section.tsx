import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Outcome } from '../../lib/sap/outcome';
import { Disclosure } from '../disclosure';
import { Entry } from './entry';
import type { Write } from './use-room-writer';

interface Line {
  id: string;
  name: string;
  notes: readonly string[];
  /** It can be corrected and removed. */
  canChange: boolean;
}

interface Props {
  id: string;
  title: string;
  /** Where there is nothing yet. */
  none: string;
  add: string;
  lines: readonly Line[];
  /** Of the entry, or of a new one where null. */
  form: (id: string | null, done: () => void) => ComponentChildren;
  remove: (id: string) => Outcome;
  write: Write;
}

/** A list of entries that can be added to, corrected and taken from in place. */
export function EntrySection({ id, title, none, add, lines, form, remove, write }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const take = async (entry: string): Promise<void> => {
    // The button that had the focus is gone.
    if (!(await write(() => remove(entry)))) heading.current?.focus();
  };
  return (
    <section class="sap-section" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <Disclosure label={add}>{(done) => form(null, done)}</Disclosure>
      {lines.length === 0 && <p class="muted">{none}</p>}
      <ul class="sap-entries" aria-label={title}>
        {lines.map((line) => (
          <Entry
            key={line.id}
            name={line.name}
            form={line.canChange ? (done) => form(line.id, done) : null}
            onRemove={() => void take(line.id)}
          >
            {line.notes.map((note) => (
              <p key={note} class="small sap-note">
                {note}
              </p>
            ))}
          </Entry>
        ))}
      </ul>
    </section>
  );
}
