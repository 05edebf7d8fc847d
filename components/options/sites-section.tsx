import { useState } from 'preact/hooks';
import type { Answer } from '../../lib/messages/protocol';
import { withoutPath } from '../../lib/site/host-pattern';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';
import { SettingRow } from './setting-row';

interface Props {
  sites: Answer<'readSites'>;
  onEnable: (pattern: string) => Promise<boolean>;
  onRemove: (pattern: string) => void;
}

/** Where Fallblick is switched on, where alone it may be, and how to add a site. */
export function SitesSection({ sites: { origins, allowed }, onEnable, onRemove }: Props) {
  return (
    <section class="options-section" id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{UI.options.sites}</h2>
      <SettingRow label={UI.options.sitesEnabled} note={UI.options.sitesEnabledNote}>
        {origins.length === 0 ? (
          <p class="muted">{UI.options.sitesNone}</p>
        ) : (
          <ul class="value-list">
            {origins.map((pattern) => (
              <li key={pattern}>
                <span class="name">{withoutPath(pattern)}</span>
                <button
                  type="button"
                  class="button small-button"
                  aria-label={UI.options.siteRemoveNamed(withoutPath(pattern))}
                  onClick={() => onRemove(pattern)}
                >
                  {UI.options.siteRemove}
                </button>
              </li>
            ))}
          </ul>
        )}
      </SettingRow>
      {allowed ? (
        <AllowedRow allowed={allowed} origins={origins} onEnable={onEnable} />
      ) : (
        <SettingRow label={UI.options.sitesHow}>
          <p class="muted">{UI.options.sitesHowText}</p>
        </SettingRow>
      )}
    </section>
  );
}

interface AllowedProps extends Pick<Props, 'onEnable'> {
  allowed: string[];
  origins: string[];
}

/** The hosts the organisation names; one that the browser has not granted yet can be asked for here. */
function AllowedRow({ allowed, origins, onEnable }: AllowedProps) {
  const [refused, setRefused] = useState(false);
  const enable = (pattern: string): void => {
    onEnable(pattern).then(
      (granted) => setRefused(!granted),
      () => setRefused(true),
    );
  };
  return (
    <SettingRow label={UI.options.sitesAllowed} note={UI.options.sitesAllowedNote} managed>
      {allowed.length === 0 ? (
        <p class="muted">{UI.options.sitesAllowedNone}</p>
      ) : (
        <ul class="value-list">
          {allowed.map((pattern) => (
            <li key={pattern}>
              <span class="name">{withoutPath(pattern)}</span>
              {origins.includes(pattern) ? (
                <span class="small">{UI.options.siteOn}</span>
              ) : (
                <button
                  type="button"
                  class="button small-button"
                  aria-label={UI.options.siteEnableNamed(withoutPath(pattern))}
                  onClick={() => enable(pattern)}
                >
                  {UI.options.siteEnable}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Refusal id="site-refusal" message={refused ? UI.options.siteEnableRefused : null} />
    </SettingRow>
  );
}
