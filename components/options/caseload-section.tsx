import { BAR_UI, CASELOAD_UI } from '../../lib/text/ui-caseload';
import { IMPORT_UI } from '../../lib/text/ui-import';
import { PLANNER_UI } from '../../lib/text/ui-planner';
import { useFeature } from '../organisation';
import { SettingRow } from './setting-row';

/** „Fallbestand“: the ways to it and to reading one from a file. */
export function CaseloadSection() {
  const hasPlanner = useFeature('planner');
  return (
    <section class="options-section" id="caseload" aria-labelledby="caseload-title">
      <h2 id="caseload-title">{IMPORT_UI.section}</h2>
      <SettingRow label={BAR_UI.caseload} note={CASELOAD_UI.openNote}>
        <div class="button-row">
          <a class="button" href="/caseload.html">
            {CASELOAD_UI.open}
          </a>
        </div>
      </SettingRow>
      {hasPlanner && (
        <SettingRow label={PLANNER_UI.page} note={PLANNER_UI.openNote}>
          <div class="button-row">
            <a class="button" href="/planner.html">
              {PLANNER_UI.open}
            </a>
          </div>
        </SettingRow>
      )}
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
