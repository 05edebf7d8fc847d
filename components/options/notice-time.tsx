import { useState } from 'preact/hooks';
import { NOTICES_UI } from '../../lib/text/ui-notices';
import { Refusal } from '../refusal';
import { TimeField } from '../time-field';
import { readTime } from '../time-text';
import { FixedValue } from './setting-row';

interface Props {
  /** `HH:MM`; null: after the first unlocking. */
  time: string | null;
  managed: boolean;
  onChange: (time: string | null) => void;
}

const ID = 'notice-time';

/** From when on the daily notification may come. What is no time stays in the field and changes nothing. */
export function NoticeTime({ time, managed, onChange }: Props) {
  const [typed, setTyped] = useState(time ?? '');
  const read = readTime(typed);
  const isWrong = typed.trim() !== '' && read === null;
  if (managed) return <FixedValue text={time === null ? NOTICES_UI.afterUnlock : NOTICES_UI.from(time)} />;
  const type = (text: string): void => {
    setTyped(text);
    const next = readTime(text);
    if (next !== time && (next !== null || text.trim() === '')) onChange(next);
  };
  return (
    <>
      <TimeField
        id={ID}
        label={NOTICES_UI.time}
        value={typed}
        invalid={isWrong}
        describedBy={isWrong ? `${ID}-note ${ID}-refusal` : `${ID}-note`}
        onChange={type}
      />
      <p class="small" id={`${ID}-note`}>
        {NOTICES_UI.timeNote}
      </p>
      <Refusal id={`${ID}-refusal`} message={isWrong ? NOTICES_UI.timeWrong : null} />
    </>
  );
}
