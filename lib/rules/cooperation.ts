/** Self- or externally determined: what the specialist noted, and the reactions a source names for what happened. */
import { appliedRule } from './applied-rule';
import type { CompiledPacks } from './compile-packs';
import type { Cooperation } from './cooperation-schema';
import { type EpochDay, toDay } from './dates';
import type { CaseInput, CooperationNote, EventKind } from './facts';
import type { AppliedRule, CooperationFinding } from './finding';
import { noShowsInRow } from './no-shows';
import type { RulePack } from './pack-schema';
import { allInForce } from './versions';

export interface CooperationRules extends Pick<Cooperation, 'checklist' | 'situations'> {
  rule: AppliedRule;
  /** List of the points that must all be met to act self-determined. */
  points: string;
  endedBy: ReadonlySet<EventKind>;
}

/** What happened by itself, as numbers. */
export interface Happened {
  noShowsInRow: number;
  stepsOverdue: number;
}

/** Null where the pack says nothing about it. */
export function compileCooperation(pack: RulePack): CooperationRules | null {
  const { cooperation } = pack;
  if (!cooperation) return null;
  const { checklist, reactions, situations, endedBy } = cooperation;
  return {
    rule: Object.freeze(appliedRule(pack, cooperation)),
    points: checklist,
    checklist: reactions,
    situations,
    endedBy: new Set(endedBy),
  };
}

/** What the packs in force on a day say about it. */
export function cooperationOn({ cooperation }: CompiledPacks, day: EpochDay): CooperationRules[] {
  return allInForce(cooperation, day);
}

/** One finding per pack where there is a note or something happened that the source names; nothing is guessed. */
export function cooperationFindings(
  input: CaseInput,
  packs: readonly CooperationRules[],
  today: EpochDay,
): CooperationFinding[] {
  const note = latestNote(input.cooperation ?? [], today);
  return packs.flatMap((rules) => {
    const happened: Happened = {
      noShowsInRow: noShowsInRow(input.events, rules.endedBy, today).length,
      stepsOverdue: overdueSteps(input, today),
    };
    const finding = cooperationOf(rules, note, happened);
    return note === null && finding.reactions.length === 0 ? [] : [{ ...finding, case: input.id }];
  });
}

/** The state and the reactions for a note and what happened. Who meets all points again acts self-determined again. */
export function cooperationOf(
  { rule, checklist, situations }: CooperationRules,
  note: CooperationNote | null,
  happened: Happened,
): Omit<CooperationFinding, 'case'> {
  const reactions = situations.flatMap(({ key, item, recognisedBy }): CooperationFinding['reactions'] => {
    if (recognisedBy && happened[recognisedBy.event] >= recognisedBy.atLeast) {
      return [{ item, situation: key, count: happened[recognisedBy.event] }];
    }
    return note?.situation === key ? [{ item, situation: key, count: null }] : [];
  });
  const unmet = note?.unmet ?? [];
  const noted = unmet.length > 0 ? 'externallyDetermined' : 'selfDetermined';
  const state = note === null ? 'notAssessed' : noted;
  return { kind: 'cooperation', state, since: note?.on ?? null, unmet, checklist, reactions, rule };
}

/** The note that holds on a day; of two on one day the later in the list. */
export function latestNote(notes: readonly CooperationNote[], today: EpochDay): CooperationNote | null {
  let latest: CooperationNote | null = null;
  for (const note of notes) {
    if (toDay(note.on) <= today && (latest === null || note.on >= latest.on)) latest = note;
  }
  return latest;
}

function overdueSteps({ plans }: CaseInput, today: EpochDay): number {
  const steps = plans.flatMap((plan) => plan.steps);
  return steps.filter(({ date, done }) => !done && date !== null && toDay(date) < today).length;
}
