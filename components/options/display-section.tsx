import type { Settings } from '../../lib/messages/protocol';
import type { NoticeControl } from '../../lib/pages/use-notices';
import { UI } from '../../lib/text/ui';
import { SelectField } from '../select-field';
import type { Holidays } from './holidays';
import { HolidaysRow } from './holidays-row';
import { leadDayOptions } from './lead-days';
import { NoticesRow } from './notices-row';
import { FixedValue, SettingRow } from './setting-row';

const CORNERS = (['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const).map((value) => ({
  value,
  label: UI.options.corners[value],
}));

interface Props {
  settings: Settings;
  isManaged: (name: keyof Settings) => boolean;
  notices: NoticeControl;
  onChange: (change: Partial<Settings>) => void;
}

/** When and where something is shown: lead time, corner, school holidays. */
export function DisplaySection({ settings, isManaged, notices, onChange }: Props) {
  const { leadDays, corner, schoolHolidays } = settings;
  return (
    <section class="options-section" id="display" aria-labelledby="display-title">
      <h2 id="display-title">{UI.options.warning}</h2>
      <SettingRow label={UI.options.lead} note={UI.options.leadNote} managed={isManaged('leadDays')}>
        {isManaged('leadDays') ? (
          <FixedValue text={UI.options.leadDays(leadDays)} />
        ) : (
          <SelectField
            id="lead-days"
            label={UI.options.lead}
            hiddenLabel
            value={String(leadDays)}
            options={leadDayOptions(leadDays)}
            onChange={(value) => onChange({ leadDays: Number(value) })}
          />
        )}
      </SettingRow>
      <SettingRow label={UI.options.corner} note={UI.options.cornerNote} managed={isManaged('corner')}>
        {isManaged('corner') ? (
          <FixedValue text={UI.options.corners[corner]} />
        ) : (
          <SelectField
            id="corner"
            label={UI.options.corner}
            hiddenLabel
            value={corner}
            options={CORNERS}
            onChange={(value) => onChange({ corner: value })}
          />
        )}
      </SettingRow>
      <NoticesRow
        on={settings.notifications}
        managed={isManaged('notifications')}
        time={settings.noticeTime}
        timeManaged={isManaged('noticeTime')}
        notices={notices}
        onChange={(on) => onChange({ notifications: on })}
        onTime={(noticeTime) => onChange({ noticeTime })}
      />
      <HolidaysRow
        holidays={schoolHolidays satisfies Holidays}
        managed={isManaged('schoolHolidays')}
        onChange={(holidays) => onChange({ schoolHolidays: holidays })}
      />
    </section>
  );
}
