/** What the quarter sheet says of a Klientenbogen, and how the categories are taken together where counts are small. */
import type { Ladder } from '../report/suppress';
import { CONCERNS } from './rows';

const singly = <C extends string>(categories: readonly C[]): C[][] => categories.map((category) => [category]);

export const SHEET_CONCERNS = [...CONCERNS, 'unknown'] as const;
export type SheetConcern = (typeof SHEET_CONCERNS)[number];

/** Of the referrals of the quarter the one that came furthest. */
export const SHEET_REFERRALS = ['none', 'accepted', 'open', 'declined'] as const;
export type SheetReferral = (typeof SHEET_REFERRALS)[number];

/** At the end of the quarter. */
export const SHEET_ENDINGS = ['open', 'closed'] as const;
export type SheetEnding = (typeof SHEET_ENDINGS)[number];

/** Talks in the quarter: one, two, three to five, six and more. */
export const SHEET_TALKS = ['one', 'two', 'upToFive', 'more'] as const;
export type SheetTalks = (typeof SHEET_TALKS)[number];

/** Time in talks in the quarter: up to one hour, up to three, up to six, longer. */
export const SHEET_TIMES = ['oneHour', 'threeHours', 'sixHours', 'longer'] as const;
export type SheetTime = (typeof SHEET_TIMES)[number];

const WORK: SheetConcern[] = ['workload', 'conflict'];
const HEALTH: SheetConcern[] = ['health', 'mentalHealth', 'addiction'];
const PRIVATE: SheetConcern[] = ['family', 'bereavement', 'finances'];
const REST: SheetConcern[] = ['other', 'unknown'];

export const CONCERN_LADDER: Ladder<SheetConcern> = [
  singly(SHEET_CONCERNS),
  [WORK, HEALTH, PRIVATE, REST],
  [WORK, HEALTH, [...PRIVATE, ...REST]],
  [WORK, [...HEALTH, ...PRIVATE, ...REST]],
];

export const SHEET_REFERRAL_LADDER: Ladder<SheetReferral> = [
  singly(SHEET_REFERRALS),
  [['none'], ['accepted'], ['open', 'declined']],
  [['none'], ['accepted', 'open', 'declined']],
];

export const ENDING_LADDER: Ladder<SheetEnding> = [singly(SHEET_ENDINGS)];

export const TALKS_LADDER: Ladder<SheetTalks> = [
  singly(SHEET_TALKS),
  [['one'], ['two'], ['upToFive', 'more']],
  [['one'], ['two', 'upToFive', 'more']],
];

export const TIME_LADDER: Ladder<SheetTime> = [
  singly(SHEET_TIMES),
  [['oneHour'], ['threeHours'], ['sixHours', 'longer']],
  [['oneHour'], ['threeHours', 'sixHours', 'longer']],
];
