/** The categories of every report, and how they are taken together where counts are small. */

import type { ReferralService } from '../rules/facts';
import type { Outcome } from './referral-figure';
import type { Ladder } from './suppress';

const singly = <C extends string>(categories: readonly C[]): C[][] => categories.map((category) => [category]);

export const WAITING = ['twoWeeks', 'fourWeeks', 'eightWeeks', 'longer', 'unknown'] as const;
export type Waiting = (typeof WAITING)[number];

export const INITIATIVES = ['own', 'assigned'] as const;
export type Initiative = (typeof INITIATIVES)[number];

export const CONTACTS = [
  'overdue',
  'dueToday',
  'upcoming',
  'scheduled',
  'noTalkYet',
  'incomplete',
  'noTarget',
  'resting',
] as const;
export type Contact = (typeof CONTACTS)[number];

/** Of the Bedarfsgemeinschaft a case belongs to. */
export const JOINT_TALKS = ['met', 'missing', 'decision', 'none'] as const;
export type JointTalks = (typeof JOINT_TALKS)[number];

export const PLAN_REVIEWS = ['overdue', 'soon', 'later', 'none'] as const;
export type PlanReview = (typeof PLAN_REVIEWS)[number];

export const SERVICE_LADDER: Ladder<ReferralService> = [
  singly(['childcareOrNursing', 'debtCounselling', 'psychosocialSupport', 'addictionCounselling']),
  [['childcareOrNursing'], ['debtCounselling'], ['psychosocialSupport', 'addictionCounselling']],
  [['childcareOrNursing'], ['debtCounselling', 'psychosocialSupport', 'addictionCounselling']],
];

export const OUTCOME_LADDER: Ladder<Outcome> = [
  singly(['open', 'completed', 'brokenOff', 'refused', 'withdrawn']),
  [['open'], ['completed'], ['brokenOff'], ['refused', 'withdrawn']],
  [['open'], ['completed'], ['brokenOff', 'refused', 'withdrawn']],
  [['open'], ['completed', 'brokenOff', 'refused', 'withdrawn']],
];

export const WAITING_LADDER: Ladder<Waiting> = [
  singly(WAITING),
  [['twoWeeks', 'fourWeeks'], ['eightWeeks', 'longer'], ['unknown']],
  [
    ['twoWeeks', 'fourWeeks'],
    ['eightWeeks', 'longer', 'unknown'],
  ],
];

export const INITIATIVE_LADDER: Ladder<Initiative> = [singly(INITIATIVES)];

export const CONTACT_LADDER: Ladder<Contact> = [
  singly(CONTACTS),
  [['overdue', 'dueToday'], ['upcoming', 'scheduled'], ['noTalkYet', 'incomplete', 'noTarget'], ['resting']],
  [
    ['overdue', 'dueToday'],
    ['upcoming', 'scheduled'],
    ['noTalkYet', 'incomplete', 'noTarget', 'resting'],
  ],
  [
    ['overdue', 'dueToday'],
    ['upcoming', 'scheduled', 'noTalkYet', 'incomplete', 'noTarget', 'resting'],
  ],
];

export const JOINT_TALKS_LADDER: Ladder<JointTalks> = [
  singly(JOINT_TALKS),
  [['met'], ['missing', 'decision'], ['none']],
  [['met', 'missing', 'decision'], ['none']],
];

export const PLAN_REVIEW_LADDER: Ladder<PlanReview> = [
  singly(PLAN_REVIEWS),
  [['overdue', 'soon'], ['later'], ['none']],
  [['overdue', 'soon', 'later'], ['none']],
];
