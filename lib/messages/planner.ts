/** What crosses the border for the page „Wochenplaner“. */
import type { IsoDate } from '../rules/facts';
import type { CaseRef, Fault, Segment } from '../view';
import type { DayState } from '../week-plan/work-days';
import type { WriteAnswer } from './protocol';

/** When talks can be held on a working day; times as `HH:MM`. */
export interface WorkTimes {
  from: string;
  to: string;
  /** A break of no length is none. */
  breakFrom: string;
  breakTo: string;
  /** Minutes kept free after a talk. */
  gap: number;
  /** Length of a talk where no pack tells one. */
  minutes: number;
}

export interface MarkedDay {
  date: IsoDate;
  as: 'away' | 'sofo';
}

/** A talk that is due and has no appointment; a joint one has several persons. */
export interface PlannerTalk {
  id: string;
  refs: CaseRef[];
  names: (string | null)[];
  /** The contact as the badge says it, of the most urgent person. */
  state: Segment;
  due: IsoDate;
  /** Place in the ranking in force, „2“; null where nothing is ranked. */
  rank: string | null;
  minutes: number;
  /** Where the length stands; null: the user's own setting. */
  source: string | null;
}

export interface PlannerProposal extends PlannerTalk {
  date: IsoDate;
  time: string;
}

export interface PlannerEntry {
  refs: CaseRef[];
  names: (string | null)[];
  date: IsoDate;
  /** Null: the day is known, the time is not. */
  time: string | null;
  minutes: number;
  /** The length is not stored: it is the usual one. */
  assumed: boolean;
  /** `open`: a past appointment of which nothing was recorded. It counts for nothing. */
  kind: 'booked' | 'held' | 'noShow' | 'undocumented' | 'open';
}

/** Hours as decimals; null where no pack that is switched on has such a goal. */
export interface PlannerGoals {
  hours: { target: number; fullTime: number; source: string } | null;
  talks: { target: number; fullTime: number; source: string } | null;
  heldHours: number;
  heldTalks: number;
  /** Held, booked and missed: time that was set aside. */
  bookedHours: number;
  bookedTalks: number;
  sofoHours: number;
  sofoSource: string | null;
  bookedWithSofo: number;
  /** Days of a full week lost to holidays and absences. */
  absent: number;
}

export interface PlannerWeek {
  monday: IsoDate;
  isoWeek: number;
  days: { date: IsoDate; state: DayState }[];
  goals: PlannerGoals;
  entries: PlannerEntry[];
  proposals: PlannerProposal[];
  /** Due in this week, and no place was found or needed: the most urgent of them, and how many there are in all. */
  left: (PlannerTalk & { why: 'noRoom' | 'goalReached' })[];
  leftCount: number;
}

/** One of the coming weeks. */
export interface LoadWeek {
  monday: IsoDate;
  isoWeek: number;
  goalHours: number | null;
  bookedHours: number;
  bookedTalks: number;
  dueHours: number;
  dueTalks: number;
}

export type PlannerView =
  | {
      status: 'open';
      today: IsoDate;
      /** Cases that have not ended. */
      cases: number;
      fte: number;
      workTimes: WorkTimes;
      sofoCounts: boolean | null;
      /** Place of the week that is shown, 0: the week of today. */
      at: number;
      week: PlannerWeek;
      load: LoadWeek[];
      /** The first week over its goal, and where its talks would fit; places in `load`. */
      ease: { week: number; overHours: number; talks: number; into: number[] } | null;
      /** Cases that are not planned: no talk known, facts missing, an appointment after the due day; those that rest today apart. */
      notPlanned: { noTalkYet: number; missingData: number; scheduledLate: number; paused: number };
    }
  | { status: 'locked'; unset: boolean }
  | { status: 'storeBroken'; fault: Fault };

/** From our own pages. */
export interface PlannerRequests {
  weekPlan: {
    /** `week`: 0 is the week of today. `now`: time on the user's clock, before which nothing is proposed today. */
    request: { week: number; now: string | null; beyondGoal: boolean };
    answer: PlannerView;
  };
  /** Makes appointments of proposals: one change, all or nothing. */
  takeProposals: {
    request: { proposals: { refs: CaseRef[]; date: IsoDate; time: string; minutes: number }[] };
    answer: WriteAnswer;
  };
  /** Null: an ordinary day again. */
  markDay: { request: { date: IsoDate; as: MarkedDay['as'] | null }; answer: WriteAnswer };
}

/** So many talks without a place are told by name. */
export const MOST_LEFT = 30;

/** More are not taken over at once. */
export const MOST_PROPOSALS = 500;
