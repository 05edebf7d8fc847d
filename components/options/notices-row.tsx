import { useState } from 'preact/hooks';
import type { NoticeControl } from '../../lib/pages/use-notices';
import { NOTICES_UI } from '../../lib/text/ui-notices';
import { CheckRow } from '../check-row';
import { Refusal } from '../refusal';
import { NoticeTime } from './notice-time';
import { SettingRow } from './setting-row';

interface Props {
  on: boolean;
  managed: boolean;
  /** From when on, `HH:MM`; null: after the first unlocking. */
  time: string | null;
  timeManaged: boolean;
  notices: NoticeControl;
  onChange: (on: boolean) => void;
  onTime: (time: string | null) => void;
}

/** The daily notification: off at first; the browser is asked when it is switched on. */
export function NoticesRow({ on, managed, time, timeManaged, notices, onChange, onTime }: Props) {
  const [refused, setRefused] = useState(false);
  const ask = async (): Promise<boolean> => {
    // Nothing may be awaited before the browser is asked.
    const granted = await notices.ask().catch(() => false);
    setRefused(!granted);
    return granted;
  };
  const choose = async (wanted: boolean): Promise<void> => {
    if (wanted) {
      if (await ask()) onChange(true);
      return;
    }
    setRefused(false);
    onChange(false);
    await notices.giveBack().catch(() => undefined);
  };
  const missing = on && notices.allowed === false;
  return (
    <SettingRow label={NOTICES_UI.label} note={NOTICES_UI.note} managed={managed || timeManaged}>
      <CheckRow checked={on} disabled={managed} onChange={(wanted) => void choose(wanted)}>
        {NOTICES_UI.daily}
      </CheckRow>
      {on && <NoticeTime time={time} managed={timeManaged} onChange={onTime} />}
      {missing && (
        <div class="notices-missing">
          <p class="small">{NOTICES_UI.missing}</p>
          <button type="button" class="button small-button" onClick={() => void ask()}>
            {NOTICES_UI.allow}
          </button>
        </div>
      )}
      <Refusal id="notices-refusal" message={refused ? NOTICES_UI.refused : null} />
    </SettingRow>
  );
}
