import type { PolicyEntry } from '../../lib/messages/policy';
import { POLICY_UI } from '../../lib/text/ui-policy';
import { Sign } from '../icons/sign';
import { StateIcon } from '../icons/state-icon';
import { SettingRow } from '../options/setting-row';

/** One key of the policy: what counts, and where it does not count as given, why and what to do. */
export function PolicyEntryRow({ entry }: { entry: PolicyEntry }) {
  const { key, state, meaning, value, problems } = entry;
  const isRight = state === 'accepted';
  return (
    <SettingRow label={key} {...(meaning && { note: meaning })}>
      <p class="check-line">
        {isRight ? <Sign name="tick" /> : <StateIcon name="error" />}
        <span>{POLICY_UI.states[state]}</span>
      </p>
      {value.length > 0 && (
        <>
          <p class="small">{POLICY_UI.value}</p>
          <ul class="plain-lines policy-value">
            {value.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <>
          <p class="small">{POLICY_UI.why}</p>
          <ul class="plain-lines">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      {!isRight && (
        <p>
          <span class="small">{POLICY_UI.todo}:</span> {POLICY_UI.todoFor(entry)}
        </p>
      )}
    </SettingRow>
  );
}
