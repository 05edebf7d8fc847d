import { useRef } from 'preact/hooks';
import type { ColleagueDraft, ProfileField } from '../../lib/sap/save-profile';
import { SAP_DETAILS_UI as TEXT } from '../../lib/text/ui-sap-details';
import { Sign } from '../icons/sign';
import { TextField } from '../text-field';

interface Props {
  colleagues: readonly ColleagueDraft[];
  onChange: (colleagues: ColleagueDraft[]) => void;
  newId: () => string;
  marks: (field: ProfileField) => { invalid: boolean; describedBy: string | undefined };
}

/** The other SAP of the authority with their shares. A new row takes the focus; after a removal the button below does. */
export function ColleaguesFields({ colleagues, onChange, newId, marks }: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const change = (id: string, part: Partial<ColleagueDraft>): void =>
    onChange(colleagues.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const append = (): void => {
    const id = newId();
    onChange([...colleagues, { id, label: '', share: '' }]);
    // Drawn with the next frame.
    requestAnimationFrame(() => document.getElementById(`details-label-${id}`)?.focus());
  };
  const remove = (id: string): void => {
    onChange(colleagues.filter((one) => one.id !== id));
    add.current?.focus();
  };
  return (
    <fieldset class="sap-colleagues">
      <legend class="field-label">{TEXT.colleagues}</legend>
      <p class="small">{TEXT.colleaguesNote}</p>
      {colleagues.length === 0 && <p class="muted">{TEXT.noColleagues}</p>}
      <ul class="sap-rows">
        {colleagues.map(({ id, label, share }, at) => (
          <li key={id} class="sap-colleague">
            <TextField
              id={`details-label-${id}`}
              label={TEXT.label}
              value={label}
              onChange={(typed) => change(id, { label: typed })}
              {...marks(`label-${id}`)}
            />
            <TextField
              id={`details-share-${id}`}
              label={TEXT.colleagueShare}
              value={share}
              maxLength={8}
              onChange={(typed) => change(id, { share: typed })}
              {...marks(`share-${id}`)}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={TEXT.removeColleague(TEXT.colleague(label, at + 1))}
              title={TEXT.remove}
              onClick={() => remove(id)}
            >
              <Sign name="close" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="text-button" ref={add} onClick={append}>
        <Sign name="plus" />
        {TEXT.addColleague}
      </button>
    </fieldset>
  );
}
