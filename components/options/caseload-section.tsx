import { IMPORT_UI } from '../../lib/text/ui-import';
import { SettingRow } from './setting-row';

/** „Fallbestand“: the way to reading one from a file. */
export function CaseloadSection() {
  return (
    <section class="options-section" id="caseload" aria-labelledby="caseload-title">
      <h2 id="caseload-title">{IMPORT_UI.section}</h2>
      <SettingRow label={IMPORT_UI.head} note={IMPORT_UI.openNote}>
        <div class="button-row">
          <a class="button" href="/import.html">
            {IMPORT_UI.open}
          </a>
        </div>
      </SettingRow>
    </section>
  );
}
