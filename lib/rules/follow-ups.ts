import { type EpochDay, toDay } from './dates';
import { dueState } from './due-state';
import type { CaseInput, FollowUp } from './facts';
import type { FollowUpFinding } from './finding';

/** Whether a Wiedervorlage is told of today: it is open, and not put off to a later day. */
export const isShown = (
  { done, hiddenUntil = null }: Pick<FollowUp, 'done' | 'hiddenUntil'>,
  today: EpochDay,
): boolean => !done && (hiddenUntil === null || toDay(hiddenUntil) <= today);

/**
 * Wiedervorlagen that are shown, earliest first. They are the user's own and need no pack. Badge, panel, list, count and
 * morning list all rest on these.
 */
export function followUpFindings(input: CaseInput, today: EpochDay): FollowUpFinding[] {
  return input.followUps
    .filter((followUp) => isShown(followUp, today))
    .map((followUp): FollowUpFinding => {
      const days = toDay(followUp.date) - today;
      return {
        kind: 'followUp',
        case: input.id,
        followUp: followUp.id,
        state: dueState(days),
        due: followUp.date,
        days,
      };
    })
    .sort((a, b) => a.days - b.days);
}
