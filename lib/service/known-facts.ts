/** Page observations and the user's own settings → the facts that held, and when they changed (for D-06). */
import {
  type FactChange,
  type FactName,
  type Facts,
  type IsoDate,
  NO_FACTS,
  type Origin,
  type Team,
} from '../rules/facts';
import type { Observation } from '../store/records';
import type { LocalFacts } from '../view-case';

export const NO_LOCAL_FACTS: LocalFacts = {
  group: null,
  zReason: null,
  team: null,
  status: null,
  birthDate: null,
  youngestChildBorn: null,
  integrated: false,
  notReasonable: false,
  secondCareYearFrom: null,
  refugee: false,
  integrationCourseEnd: null,
  priority: null,
};

export interface DatedLocalFacts {
  on: IsoDate;
  facts: LocalFacts;
}

/** What the user set wins over what the page shows. */
export function effectiveFacts(page: Observation | null, local: LocalFacts): Facts {
  const group = local.group;
  return {
    ...NO_FACTS,
    team: local.team ?? page?.team ?? null,
    status: local.status ?? page?.status ?? null,
    marketDistance: group === 'near' || group === 'far' ? group : group ? null : (page?.marketDistance ?? null),
    profile: group === 'I' || group === 'Z' ? group : group ? null : (page?.profile ?? null),
    zReason: local.zReason,
    birthDate: local.birthDate ?? page?.birthDate ?? null,
    youngestChildBorn: local.youngestChildBorn,
    integrated: local.integrated,
    notReasonable: local.notReasonable,
    secondCareYearFrom: local.secondCareYearFrom,
    refugee: local.refugee,
    integrationCourseEnd: local.integrationCourseEnd,
    priority: local.priority,
  };
}

/** Where each known fact was seen: the user's own setting stands over the page. */
export function factOrigins(
  page: Observation | null,
  local: LocalFacts,
  ownTeam: Team | null = null,
): Partial<Record<FactName, Origin>> {
  const told = effectiveFacts(page, local);
  const facts = { ...told, team: told.team ?? ownTeam };
  const ownGroup = local.group !== null;
  const own: Partial<Record<FactName, boolean>> = {
    team: local.team !== null || told.team === null,
    status: local.status !== null,
    marketDistance: ownGroup,
    profile: ownGroup,
    zReason: true,
    birthDate: local.birthDate !== null,
    youngestChildBorn: true,
    secondCareYearFrom: true,
    refugee: local.refugee,
    integrationCourseEnd: true,
    priority: true,
  };
  const known = (Object.keys(own) as FactName[]).filter((name) => facts[name] !== null && facts[name] !== false);
  return Object.fromEntries(known.map((name) => [name, own[name] ? 'own' : 'page']));
}

/**
 * The facts at the start and each later change. A fact that was unknown and became known is no change of the person's
 * situation: it is taken to have held before, too.
 */
export function factTimeline(
  observations: Observation[],
  localFacts: DatedLocalFacts[],
): { facts: Facts; factChanges: FactChange[] } {
  const days = [...new Set([...observations.map((seen) => seen.seenOn), ...localFacts.map((set) => set.on)])].sort();
  const states = days.map((on) => ({
    on,
    facts: effectiveFacts(
      observations.findLast((seen) => seen.seenOn <= on) ?? observations[0] ?? null,
      localFacts.findLast((set) => set.on <= on)?.facts ?? NO_LOCAL_FACTS,
    ),
  }));
  for (let index = states.length - 2; index >= 0; index -= 1) {
    const state = states[index];
    const later = states[index + 1];
    if (state && later) state.facts = fillUnknown(state.facts, later.facts);
  }
  const first = states[0];
  if (!first) return { facts: NO_FACTS, factChanges: [] };
  return { facts: first.facts, factChanges: changes(states) };
}

function fillUnknown(facts: Facts, later: Facts): Facts {
  const groupUnknown = facts.marketDistance === null && facts.profile === null;
  return {
    ...facts,
    team: facts.team ?? later.team,
    status: facts.status ?? later.status,
    marketDistance: groupUnknown ? later.marketDistance : facts.marketDistance,
    profile: groupUnknown ? later.profile : facts.profile,
    zReason: facts.zReason ?? later.zReason,
    birthDate: later.birthDate ?? facts.birthDate, // a corrected date was always the right one
    youngestChildBorn: facts.youngestChildBorn ?? later.youngestChildBorn,
    secondCareYearFrom: later.secondCareYearFrom ?? facts.secondCareYearFrom,
    refugee: later.refugee,
    integrationCourseEnd: later.integrationCourseEnd ?? facts.integrationCourseEnd,
    priority: facts.priority ?? later.priority,
  };
}

function changes(states: { on: IsoDate; facts: Facts }[]): FactChange[] {
  const list: FactChange[] = [];
  for (const [index, { on, facts }] of states.entries()) {
    const before = states[index - 1]?.facts;
    if (!before) continue;
    const differing = Object.entries(facts).filter(([name, value]) => before[name as keyof Facts] !== value);
    if (differing.length > 0) list.push({ on, ...Object.fromEntries(differing) });
  }
  return list;
}
