import type { Settings } from '../../lib/messages/protocol';
import { UI } from '../../lib/text/ui';
import { CheckRow } from '../check-row';
import { FixedValue, SettingRow } from './setting-row';

interface PackInfo {
  id: string;
  title: string;
  version: string;
}

interface Props {
  packs: PackInfo[];
  on: Settings['packs'];
  managed: boolean;
  onChange: (packs: Settings['packs']) => void;
}

/** The rule packs, each switched singly. */
export function PacksSection({ packs, on, managed, onChange }: Props) {
  return (
    <section class="options-section" id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">{UI.options.rules}</h2>
      <p class="muted section-note">{UI.options.rulesNote}</p>
      {packs.map(({ id, title, version }) => {
        const isOn = on[id] === true;
        return (
          <SettingRow key={id} label={title} note={UI.options.packVersion(version)} managed={managed}>
            {managed ? (
              <FixedValue text={isOn ? UI.options.packOn : UI.options.packOff} />
            ) : (
              <CheckRow checked={isOn} onChange={(now) => onChange({ ...on, [id]: now })}>
                {UI.options.packOn}
                <span class="hidden-text">: {title}</span>
              </CheckRow>
            )}
          </SettingRow>
        );
      })}
    </section>
  );
}
