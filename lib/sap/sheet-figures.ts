/** The Klientenbögen of one quarter as categories: nothing else of them goes into the quarter sheet. */
import type { IsoDate } from '../rules/facts';
import type { OpenRoom } from './open-room';
import type { ClientRow, TalkRow } from './rows';
import type { SheetConcern, SheetEnding, SheetReferral, SheetTalks, SheetTime } from './sheet-ladders';

export interface SheetFigure {
  concern: SheetConcern;
  referral: SheetReferral;
  ending: SheetEnding;
  talks: SheetTalks;
  time: SheetTime;
}

/** First and last day. */
export interface Days {
  from: IsoDate;
  to: IsoDate;
}

export interface QuarterFigures {
  /** One of each Klientenbogen with a talk in the quarter. */
  figures: SheetFigure[];
  /** A Klientenbogen with a talk of the quarter was deleted: the sheet cannot count it. */
  deleted: boolean;
}

const isWithin = (on: IsoDate, { from, to }: Days): boolean => on >= from && on <= to;

/** @param rows what is stored today: whoever was deleted is not in it */
export function quarterFigures(rows: OpenRoom['rows'], days: Days): QuarterFigures {
  const talks = Map.groupBy(
    rows.talks.filter(({ on }) => isWithin(on, days)),
    ({ clientId }) => clientId,
  );
  return {
    figures: rows.clients.flatMap((client) => {
      const held = talks.get(client.id);
      return held ? [figureOf(client, held, days)] : [];
    }),
    deleted: rows.times.some(({ kind, on }) => kind === 'deletedTalks' && isWithin(on, days)),
  };
}

function figureOf(client: ClientRow, talks: readonly TalkRow[], days: Days): SheetFigure {
  return {
    concern: client.concern ?? 'unknown',
    referral: referralOf(client, days),
    ending: client.closedOn !== null && client.closedOn <= days.to ? 'closed' : 'open',
    talks: talksOf(talks.length),
    time: timeOf(talks.reduce((sum, { minutes }) => sum + minutes, 0)),
  };
}

function referralOf({ referrals }: ClientRow, days: Days): SheetReferral {
  const outcomes = referrals.filter(({ on }) => isWithin(on, days)).map(({ outcome }) => outcome);
  return (['accepted', 'open', 'declined'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'none';
}

function talksOf(count: number): SheetTalks {
  if (count <= 2) return count === 1 ? 'one' : 'two';
  return count <= 5 ? 'upToFive' : 'more';
}

function timeOf(minutes: number): SheetTime {
  if (minutes <= 60) return 'oneHour';
  if (minutes <= 180) return 'threeHours';
  return minutes <= 360 ? 'sixHours' : 'longer';
}
