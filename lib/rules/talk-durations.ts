/** Usual length of a talk by team and kind. */
import { appliedRule } from './applied-rule';
import type { CompiledPacks } from './compile-packs';
import { toDay } from './dates';
import type { IsoDate, Team } from './facts';
import type { AppliedRule } from './finding';
import type { RulePack } from './pack-schema';
import { allInForce } from './versions';
import { minutesOf } from './work-schema';

export interface TalkDuration {
  /** Minutes; the longer is a maximum as a rule. */
  least: number;
  most: number;
  rule: AppliedRule;
}

export type DurationRules = ReadonlyMap<Team, { first: TalkDuration; followUp: TalkDuration }>;

/** Null where the pack says nothing about the length of talks. */
export function compileTalkDurations(pack: RulePack): DurationRules | null {
  if (!pack.talkDurations) return null;
  return new Map(
    pack.talkDurations.rows.map((row) => {
      const rule = Object.freeze(appliedRule(pack, row));
      const span = ([least, most]: readonly [string, string]): TalkDuration => ({
        least: minutesOf(least),
        most: minutesOf(most),
        rule,
      });
      return [row.team, { first: span(row.first), followUp: span(row.followUp) }];
    }),
  );
}

/** How long a talk of this team usually lasts; null where no pack says. */
export function talkDuration(
  team: Team,
  talk: 'first' | 'followUp',
  packs: CompiledPacks,
  today: IsoDate,
): TalkDuration | null {
  for (const rules of allInForce(packs.talkDurations, toDay(today))) {
    const found = rules.get(team)?.[talk];
    if (found) return found;
  }
  return null;
}
