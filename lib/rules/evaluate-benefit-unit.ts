import type { CompiledPacks } from './compile-packs';
import { compileSettings } from './compiled-settings';
import { toDay } from './dates';
import type { BenefitUnitInput, IsoDate } from './facts';
import type { JointTalksFinding } from './finding';
import { jointTalksFinding } from './joint-talks';
import type { RuleSettings } from './settings';
import { allInForce } from './versions';

/**
 * How the joint talks of a Bedarfsgemeinschaft stand in the year of `today`. Null where the rule is off: too few
 * claimants, or no pack about joint talks.
 * @throws InvalidDateError for a date that is no calendar day.
 */
export function evaluateBenefitUnit(
  input: BenefitUnitInput,
  packs: CompiledPacks,
  settings: RuleSettings,
  today: IsoDate,
): JointTalksFinding | null {
  const day = toDay(today);
  for (const rules of allInForce(packs.jointTalks, day)) {
    const finding = jointTalksFinding(input, rules, compileSettings(settings), day);
    if (finding) return finding;
  }
  return null;
}
