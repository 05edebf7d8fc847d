import { textAt, withValue } from '../../lib/editor/draft';
import { FIELDS, type FieldKey, idOf } from '../../lib/editor/place';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { DateField } from '../date-field';
import { TextField } from '../text-field';
import type { DraftWork } from './editor-props';
import { WrongNote } from './wrong-note';

const LENGTHS: Record<FieldKey, number> = {
  title: 200,
  shortTitle: 40,
  version: 20,
  authority: 200,
  document: 3,
  validFrom: 14,
  validTo: 14,
};

/** What the pack is, from whom, and from when to when it holds. */
export function PackFields({ work }: { work: DraftWork }) {
  const { draft, problems, edit } = work;
  return (
    <section class="editor-section" aria-labelledby="fields-title">
      <h2 id="fields-title">{EDITOR_UI.fieldsTitle}</h2>
      <div class="pack-fields">
        {FIELDS.map((key) => {
          const id = idOf({ kind: 'field', key });
          const wrong = problems.find(({ place }) => place.kind === 'field' && place.key === key);
          const isDate = key === 'validFrom' || key === 'validTo';
          const Field = isDate ? DateField : TextField;
          return (
            <div key={key}>
              <Field
                id={id}
                label={EDITOR_UI.fields[key]}
                value={textAt(draft, [key])}
                invalid={wrong !== undefined}
                describedBy={wrong ? `${id}-wrong` : undefined}
                {...(isDate ? {} : { maxLength: LENGTHS[key] })}
                onChange={(value) => edit((now) => withValue(now, [key], isDate && value === '' ? null : value), id)}
              />
              <WrongNote id={`${id}-wrong`} text={wrong?.problem ?? null} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
