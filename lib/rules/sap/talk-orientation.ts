import { appliedRule } from '../applied-rule';
import type { AppliedRule } from '../finding';
import type { SapPack } from './sap-pack-schema';

/** What was done for one goal. */
export interface GoalTalks {
  /** Talks on it so far. */
  talks: number;
  /** Help with a return to work that a doctor ordered. */
  reintegration: boolean;
  /** The person took up the help of a Fachdienst. */
  helpAccepted: boolean;
}

export interface TalkOrientation {
  /** `reached`: with help from outside; `exempt`: the orientation does not hold for this goal. */
  state: 'within' | 'beyond' | 'reached' | 'exempt';
  talks: number;
  orientation: number;
  /** Its `validTo` says since when it is no longer in force. */
  rule: AppliedRule;
}

/**
 * An orientation for the number of talks on a goal; it blocks nothing. SAP-Erlass NRW 2007, II 4.2.
 * @param pack the expired decree where it is switched on, else null: then there is no orientation
 */
export function talkOrientation(pack: SapPack | null, goal: GoalTalks): TalkOrientation | null {
  if (!pack?.talks) return null;
  const { talks: orientation } = pack.talks;
  const { talks, reintegration, helpAccepted } = goal;
  const counted = talks > orientation ? 'beyond' : 'within';
  const state = reintegration ? 'exempt' : helpAccepted ? 'reached' : counted;
  return { state, talks, orientation, rule: appliedRule(pack, pack.talks) };
}
