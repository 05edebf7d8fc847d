/** How long a case stays. Pure: civil days in, civil days out. */
import { toDay, toIso } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { backOn } from '../rules/pauses';
import type { CaseRow } from './records';
import type { CaseBundle } from './store';

export const DEFAULT_RETENTION_DAYS = 90;
/** A case that nobody ended and nobody looked at any more is taken to have ended after this time. */
export const FORGOTTEN_AFTER_DAYS = 365;
/** The user is told this long before. */
export const WARNING_DAYS = 14;
/** The HMAC of a destroyed case is kept this long; no backup that old should be about. */
export const DESTROYED_KEPT_DAYS = 400;
/** Days of the access log. */
export const LOG_KEPT_DAYS = 90;
/** A device that was off for longer has to have its date confirmed before anything is deleted. */
const LONGEST_STEP_DAYS = 2;
/** A look that shows nothing new is noted after this time at the earliest. */
const LOOK_EVERY_DAYS = 30;
/** What lies further ahead than this is taken for a typing error. */
const HORIZON_DAYS = 366;

export function plusDays(day: IsoDate, days: number): IsoDate {
  return toIso(toDay(day) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDay(to) - toDay(from);
}

/**
 * The day on which the case is deleted: `retentionDays` after its end, or after what was entered or kept since; without an
 * end after a year without a look or an entry, and `retentionDays`.
 */
export function expiryOf(bundle: CaseBundle, retentionDays: number, today: IsoDate): IsoDate {
  const { endedOn, keptOn } = bundle.row;
  if (endedOn === null) return plusDays(lastActivity(bundle, today), FORGOTTEN_AFTER_DAYS + retentionDays);
  const since = [
    ...bundle.events.map(({ date }) => date),
    ...bundle.followUps.filter(({ done }) => !done).map(({ date }) => date),
    ...bundle.referrals.map(({ on }) => on),
    ...(keptOn ? [keptOn] : []),
  ];
  return plusDays(latest([endedOn, ...within(since, today)]), retentionDays);
}

/** The last day on which the case was looked at or anything was entered for it, or is still to come. */
export function lastActivity({ row, ...entries }: CaseBundle, today: IsoDate): IsoDate {
  const { events, appointments, followUps, plans, terms, cooperation, referrals, checks } = entries;
  const days = [
    ...rowDays(row),
    ...[...events, ...appointments, ...followUps].map(({ date }) => date),
    ...followUps.flatMap(({ hiddenUntil }) => hiddenUntil ?? []),
    ...plans.flatMap(({ concluded, reviews }) => [concluded, ...reviews.map(({ date }) => date)]),
    ...[...terms, ...cooperation, ...referrals, ...[...checks, ...referrals].flatMap(({ ticks }) => ticks)].map(
      ({ on }) => on,
    ),
  ];
  // The end of a pause is no typing error: it may be years ahead.
  return latest([row.adoptedOn, ...within(days, today), ...row.pauses.map(backOn)]);
}

/** Whether a look today has to be noted although the page shows nothing new. */
export function isLookDue(row: CaseRow, today: IsoDate): boolean {
  return daysBetween(latest([row.adoptedOn, ...rowDays(row)]), today) > LOOK_EVERY_DAYS;
}

export function isExpired(expiry: IsoDate, today: IsoDate): boolean {
  return expiry <= today;
}

export function isSoon(expiry: IsoDate, today: IsoDate): boolean {
  return daysBetween(today, expiry) <= WARNING_DAYS;
}

/** How far the device's date jumped since the last day that is trusted, in days, negative for back; null where it did not. */
export function dateJump(trusted: IsoDate, today: IsoDate): number | null {
  const days = daysBetween(trusted, today);
  return days >= 0 && days <= LONGEST_STEP_DAYS ? null : days;
}

function rowDays({ observations, localFacts, keptOn, lookedOn }: CaseRow): IsoDate[] {
  return [observations.at(-1)?.seenOn, localFacts.at(-1)?.on, keptOn, lookedOn].filter(
    (day) => typeof day === 'string',
  );
}

/** Of one day at least. */
const latest = (days: readonly IsoDate[]): IsoDate => days.toSorted().at(-1) as IsoDate;

function within(days: readonly IsoDate[], today: IsoDate): IsoDate[] {
  const horizon = plusDays(today, HORIZON_DAYS);
  return days.filter((day) => day <= horizon);
}
