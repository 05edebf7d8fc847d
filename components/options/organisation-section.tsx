import type { PolicyKey, PolicyReport } from '../../lib/messages/policy';
import { POLICY_UI } from '../../lib/text/ui-policy';
import { FixedValue, SettingRow } from './setting-row';

/** Keys that are shown as fixed at a setting of their own, whatever the state of the entries. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set<PolicyKey>([
  'packs',
  'leadDays',
  'customerNumberFormat',
  'schoolHolidays',
  'overrides',
  'notifications',
  'noticeTime',
  'sofoCounts',
  'fte',
  'workTimes',
  'adapters',
  'team',
  'hosts',
]);

/** What the organisation has fixed that has no setting here. */
export const fixedWithoutSetting = (policy: PolicyReport | null): PolicyReport['entries'] =>
  policy?.entries.filter(({ key, value }) => value.length > 0 && !SHOWN_ELSEWHERE.has(key)) ?? [];

/** All of that, and the way to the page that shows the whole policy. */
export function OrganisationSection({ policy }: { policy: PolicyReport | null }) {
  const fixed = fixedWithoutSetting(policy);
  return (
    <section class="options-section" id="organisation" aria-labelledby="organisation-title">
      <h2 id="organisation-title">{POLICY_UI.section}</h2>
      {fixed.length > 0 && <p class="muted section-note">{POLICY_UI.sectionNote}</p>}
      {fixed.map(({ key, value }) => (
        <SettingRow key={key} label={POLICY_UI.label(key)} managed>
          {value.map((line) => (
            <FixedValue key={line} text={line} />
          ))}
        </SettingRow>
      ))}
      <SettingRow label={POLICY_UI.page} note={POLICY_UI.openNote}>
        <div class="button-row">
          <a class="button" href="/policy.html">
            {POLICY_UI.open}
          </a>
        </div>
      </SettingRow>
    </section>
  );
}
