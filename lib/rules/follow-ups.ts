import { type EpochDay, toDay } from './dates';
import { dueState } from './due-state';
import type { CaseInput } from './facts';
import type { FollowUpFinding } from './finding';

/** Wiedervorlagen that are not done, earliest first. They are the user's own and need no pack. */
export function followUpFindings(input: CaseInput, today: EpochDay): FollowUpFinding[] {
  return input.followUps
    .filter((followUp) => !followUp.done)
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
