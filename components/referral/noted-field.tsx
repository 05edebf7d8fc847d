import { diagnosisHint } from '../../lib/text/diagnosis-hint';
import { TextField } from '../text-field';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Free text; where it looks like a diagnosis a hint stands below, and nothing is held back. */
export function NotedField({ id, label, value, onChange }: Props) {
  const hint = diagnosisHint(value);
  return (
    <>
      <TextField
        id={id}
        label={label}
        value={value}
        maxLength={500}
        describedBy={hint ? `${id}-hint` : undefined}
        onChange={onChange}
      />
      <p id={`${id}-hint`} class="small referral-hint" role="status">
        {hint}
      </p>
    </>
  );
}
