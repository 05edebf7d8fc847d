import type { IsoDate } from '../../lib/rules/facts';
import type { SapDutyFinding } from '../../lib/rules/sap/finding';
import type { PauseRow } from '../../lib/sap/rows';
import { DUTY_TITLES, dutyAdvice, dutyCount, dutyState, dutyWhy } from '../../lib/text/sap-duties';
import { dutyOf, SAP_DUTIES_UI as TEXT } from '../../lib/text/ui-sap-duties';
import { StateText } from '../state-text';
import { WhyDisclosure } from '../why-disclosure';

interface Props {
  findings: readonly SapDutyFinding[];
  pauses: readonly PauseRow[];
  today: IsoDate;
  toDetails: () => void;
}

/** Every duty with its state, what to do and why; missing facts lead to where they are given. */
export function DutyList({ findings, pauses, today, toDetails }: Props) {
  return (
    <ul class="sap-duties" aria-label={TEXT.list}>
      {findings.map((finding) => {
        const { kind, pause, quarters, missing } = finding;
        const count = dutyCount(finding);
        const advice = dutyAdvice(finding);
        const of = dutyOf(finding, pauses);
        return (
          <li key={`${kind} ${pause} ${quarters.join()} ${missing.join()}`} class="sap-duty">
            <div class="sap-duty-head">
              <h3>{DUTY_TITLES[kind]}</h3>
              <StateText {...dutyState(finding, today)} />
            </div>
            {of && <p class="small">{of}</p>}
            {count && <p class="small">{count}</p>}
            {advice && <p>{advice}</p>}
            {missing.length > 0 && (
              <button type="button" class="button small-button" onClick={toDetails}>
                {TEXT.toDetails}
              </button>
            )}
            <WhyDisclosure
              label={TEXT.why}
              name={TEXT.whyNamed([DUTY_TITLES[kind], of].filter(Boolean).join(', '))}
              why={dutyWhy(finding, today)}
            />
          </li>
        );
      })}
    </ul>
  );
}
