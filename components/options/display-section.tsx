import type { Settings } from '../../lib/messages/protocol';
import type { NoticeControl } from '../../lib/pages/use-notices';
import { UI } from '../../lib/text/ui';
import { SelectField } from '../select-field';
import type { Holidays } from './holidays';
import { HolidaysRow } from './holidays-row';
import { NoticesRow } from './notices-row';
import { FixedValue, SettingRow } from './setting-row';

const LEAD_DAYS = [0, 3, 5, 7, 10, 14, 21, 28, 42];
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
  const days = LEAD_DAYS.includes(leadDays) ? LEAD_DAYS : [...LEAD_DAYS, leadDays].toSorted((a, b) => a - b);
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
            options={days.map((count) => ({ value: String(count), label: UI.options.leadDays(count) }))}
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
        notices={notices}
        onChange={(on) => onChange({ notifications: on })}
      />
      <HolidaysRow
        holidays={schoolHolidays satisfies Holidays}
        managed={isManaged('schoolHolidays')}
        onChange={(holidays) => onChange({ schoolHolidays: holidays })}
      />
    </section>
  );
}
