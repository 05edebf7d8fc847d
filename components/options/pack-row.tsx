import type { RulePackInfo } from '../../lib/messages/rules';
import { fullDate } from '../../lib/text/dates';
import { UI } from '../../lib/text/ui';
import { CheckRow } from '../check-row';
import { Refusal } from '../refusal';
import { FixedValue, SettingRow } from './setting-row';

const TEXT = UI.rules;

interface Props {
  /** All versions of one pack, newest first. */
  versions: readonly [RulePackInfo, ...RulePackInfo[]];
  on: boolean;
  onSwitch: (on: boolean) => void;
  onExport: (pack: RulePackInfo) => void;
  onRemove: (pack: RulePackInfo) => void;
}

/** One pack: switched on or off, and its versions. */
export function PackRow({ versions, on, onSwitch, onExport, onRemove }: Props) {
  const [newest] = versions;
  const { id, title, onManaged } = newest;
  const name = title || TEXT.unreadable(id);
  return (
    <SettingRow label={name} managed={onManaged}>
      {title && onManaged && <FixedValue text={on ? UI.options.packOn : UI.options.packOff} />}
      {title && !onManaged && (
        <CheckRow checked={on} onChange={onSwitch}>
          {UI.options.packOn}
          <span class="hidden-text">: {name}</span>
        </CheckRow>
      )}
      <ul class="pack-versions">
        {versions.map((pack) => (
          <PackVersion
            key={`${pack.origin} ${pack.version}`}
            name={`${name}, ${TEXT.version(pack.version)}`}
            pack={pack}
            onExport={() => onExport(pack)}
            onRemove={() => onRemove(pack)}
          />
        ))}
      </ul>
    </SettingRow>
  );
}

interface VersionProps {
  name: string;
  pack: RulePackInfo;
  onExport: () => void;
  onRemove: () => void;
}

function PackVersion({ name, pack, onExport, onRemove }: VersionProps) {
  const { id, title, version, origin, validFrom, validTo, problems } = pack;
  const dates = TEXT.validity(validFrom && fullDate(validFrom), validTo && fullDate(validTo));
  return (
    <li>
      <p>
        {TEXT.version(version)}{' '}
        <span class="small">· {[TEXT.origins[origin], ...(title ? [dates] : [])].join(' · ')}</span>
      </p>
      {problems.length > 0 && <Refusal id={`pack-${id}-${version}-${origin}`} message={problems.join('\n')} />}
      <div class="button-row">
        <button type="button" class="button small-button" aria-label={TEXT.saveNamed(name)} onClick={onExport}>
          {TEXT.save}
        </button>
        {origin === 'own' && (
          <button type="button" class="button small-button" aria-label={TEXT.removeNamed(name)} onClick={onRemove}>
            {TEXT.remove}
          </button>
        )}
      </div>
    </li>
  );
}
