import type { CompiledPacks } from './compile-packs';
import { compileSettings } from './compiled-settings';
import { toDay } from './dates';
import type { BenefitUnitInput, IsoDate } from './facts';
import type { JointTalksFinding } from './finding';
import { jointTalksFinding } from './joint-talks';
import type { RuleSettings } from './settings';

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
  for (const rules of packs.jointTalks) {
    const finding = jointTalksFinding(input, rules, compileSettings(settings), toDay(today));
    if (finding) return finding;
  }
  return null;
}
