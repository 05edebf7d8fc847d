import { useState } from 'preact/hooks';
import type { ExpiringCase } from '../../lib/messages/retention';
import type { RetentionControl } from '../../lib/pages/retention';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';
import { UpkeepNote } from '../retention/upkeep-note';
import { SettingRow } from './setting-row';

const TEXT = UI.retention.options;

interface Props {
  retention: RetentionControl;
  /** Something was written. */
  onSaved: (text: string) => void;
}

/** „Aufbewahrung“: how long cases stay, and which go soon. */
export function RetentionSection({ retention, onSaved }: Props) {
  const { overview } = retention;
  return (
    <section class="options-section" id="retention" aria-labelledby="retention-title">
      <h2 id="retention-title">{UI.retention.title}</h2>
      <p class="muted section-note">{TEXT.note}</p>
      {!overview && <p class="section-note">{TEXT.locked}</p>}
      {overview && (
        <>
          <UpkeepNote notice={overview} actions={retention} />
          <SettingRow label={TEXT.days} note={TEXT.daysNote} managed={overview.managed}>
            <p>
              <strong>{TEXT.daysValue(overview.retentionDays)}</strong>
            </p>
          </SettingRow>
          <SettingRow label={TEXT.never}>
            <p>{TEXT.neverValue(overview.retentionDays)}</p>
          </SettingRow>
          <SettingRow label={TEXT.soon} note={TEXT.soonNote}>
            {overview.expiring.length === 0 ? (
              <p class="muted">{TEXT.soonNone}</p>
            ) : (
              <ExpiringList list={overview.expiring} onKeep={retention.keep} onSaved={onSaved} />
            )}
          </SettingRow>
        </>
      )}
    </section>
  );
}

interface ListProps {
  list: ExpiringCase[];
  onKeep: RetentionControl['keep'];
  onSaved: Props['onSaved'];
}

function ExpiringList({ list, onKeep, onSaved }: ListProps) {
  const [message, setMessage] = useState<string | null>(null);
  const keep = async (ref: ExpiringCase['ref']): Promise<void> => {
    const refused = await onKeep(ref);
    setMessage(refused);
    if (refused === null) onSaved(TEXT.kept);
  };
  return (
    <>
      <ul class="value-list">
        {list.map(({ ref, name, numberTail, text }) => (
          <li key={`${ref.system} ${ref.customerNumber}`}>
            <span>
              <span class="name">
                {name} · {numberTail}
              </span>
              <span class="small expiring-text">{text}</span>
            </span>
            <button
              type="button"
              class="button small-button"
              aria-label={UI.retention.keepNamed(`${name} ${numberTail}`)}
              onClick={() => keep(ref)}
            >
              {UI.retention.keep}
            </button>
          </li>
        ))}
      </ul>
      <Refusal id="expiring-refusal" message={message} />
    </>
  );
}
