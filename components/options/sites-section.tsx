import { UI } from '../../lib/text/ui';
import { SettingRow } from './setting-row';

/** Where Fallblick is switched on, and how to add a site. */
export function SitesSection({ origins, onRemove }: { origins: string[]; onRemove: (origin: string) => void }) {
  return (
    <section class="options-section" id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{UI.options.sites}</h2>
      <SettingRow label={UI.options.sitesEnabled} note={UI.options.sitesEnabledNote}>
        {origins.length === 0 ? (
          <p class="muted">{UI.options.sitesNone}</p>
        ) : (
          <ul class="value-list">
            {origins.map((origin) => (
              <li key={origin}>
                <span class="name">{origin}</span>
                <button
                  type="button"
                  class="button small-button"
                  aria-label={UI.options.siteRemoveNamed(origin)}
                  onClick={() => onRemove(origin)}
                >
                  {UI.options.siteRemove}
                </button>
              </li>
            ))}
          </ul>
        )}
      </SettingRow>
      <SettingRow label={UI.options.sitesHow}>
        <p class="muted">{UI.options.sitesHowText}</p>
      </SettingRow>
    </section>
  );
}
