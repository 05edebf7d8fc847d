import type { ComponentChildren } from 'preact';
import { UI } from '../../lib/text/ui';
import { Sign } from '../icons/sign';

interface Props {
  label: string;
  note?: string;
  /** Id of the control, so that the name works as its label; left out for groups. */
  labelFor?: string;
  managed?: boolean;
  children: ComponentChildren;
}

/** One setting: name and note, the control, and where it is fixed by the organisation the word for it. */
export function SettingRow({ label, note, labelFor, managed = false, children }: Props) {
  const name = labelFor ? <label for={labelFor}>{label}</label> : <span>{label}</span>;
  return (
    <div class="setting">
      <div class="setting-name">
        <p class="name">{name}</p>
        {note && <p class="small">{note}</p>}
      </div>
      <div class="setting-control">{children}</div>
      {managed && (
        <p class="setting-managed small">
          <Sign name="organisation" />
          {UI.options.managed}
        </p>
      )}
    </div>
  );
}

/** Value of a setting that is fixed: readable at full contrast, not editable. */
export function FixedValue({ text }: { text: string }) {
  return <p class="control fixed">{text}</p>;
}
