/** The Bedarfsgemeinschaft as the panel shows it: members, joint talks of the year, decision. */

import type { Team } from '../rules/facts';
import type { JointTalksFinding } from '../rules/finding';
import type { Profile } from '../site/profile';
import { jointTalksSegment } from '../text/badge-line';
import { fullDate } from '../text/dates';
import { decisionText, formerName, fromUnitText, linkText } from '../text/unit-links';
import { TEAM_WORDS } from '../text/words';
import type { BenefitUnitView, UnitQuestion } from '../view-case';
import { unitNumber } from './benefit-unit';
import type { Evaluated } from './evaluate';

type Members = BenefitUnitView['members'];

/** Null where the page shows no BG number and none is stored. */
export function benefitUnitView(
  system: string,
  profile: Profile,
  evaluated: Evaluated,
  questions: UnitQuestion[],
): BenefitUnitView | null {
  const { benefitUnit, findings } = evaluated;
  if (!benefitUnit) return null;
  const joint = findings.find((finding) => finding.kind === 'jointTalks');
  const members = membersOf(system, profile, evaluated);
  const names = new Map(members.map((member) => [member.ref.customerNumber, member.name]));
  return {
    number: benefitUnit.number,
    state: joint ? jointTalksSegment(joint) : null,
    source: joint ? `${joint.rule.source.title}, ${joint.rule.source.section}` : '',
    members,
    talks: talks(joint, evaluated, names),
    decisionNeeded: joint?.decisionOpen ?? false,
    decisions: benefitUnit.decisions
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .map((decision) => {
        const text = decisionText(decision);
        return decision.benefitUnit === benefitUnit.key ? text : fromUnitText(text, unitNumber(decision.benefitUnit));
      }),
    questions,
    links: benefitUnit.links
      .filter((link) => link.benefitUnit === benefitUnit.key)
      .map((link) => ({ text: linkText(link, unitNumber(link.former)), change: link.change })),
  };
}

function membersOf(system: string, profile: Profile, evaluated: Evaluated): Members {
  const list: Members = [];
  const number = profile.fields.customerNumber;
  if (number) {
    const name = profile.fields.name ?? evaluated.bundle?.row.name ?? 'Name nicht erkannt';
    const { team, claimant } = evaluated.input.facts;
    list.push({ ref: { system, customerNumber: number }, name, note: teamNote(team), self: true, claimant });
  }
  const shown = new Set<string>();
  for (const member of profile.members) {
    shown.add(member.customerNumber);
    list.push({
      ref: { system, customerNumber: member.customerNumber },
      name: member.name ?? 'Name nicht erkannt',
      note: teamNote(member.team),
      self: false,
      claimant: true,
    });
  }
  for (const { row } of evaluated.benefitUnit?.others ?? []) {
    if (shown.has(row.customerNumber)) continue;
    const team = row.localFacts.at(-1)?.facts.team ?? row.observations.at(-1)?.team ?? null;
    list.push({
      ref: { system, customerNumber: row.customerNumber },
      name: row.name ?? 'Name nicht erkannt',
      note: teamNote(team),
      self: false,
      claimant: true,
    });
  }
  return list;
}

function teamNote(team: Team | null): string {
  return team ? TEAM_WORDS[team] : 'Team nicht bekannt';
}

function talks(joint: JointTalksFinding | undefined, evaluated: Evaluated, names: Map<string, string>): string[] {
  const entries = [evaluated.bundle, ...(evaluated.benefitUnit?.others ?? [])].filter((bundle) => bundle !== null);
  return (joint?.dates ?? []).toReversed().map((date) => {
    const attending = entries
      .filter((bundle) => bundle.events.some((event) => event.kind === 'jointTalk' && event.date === date))
      .map((bundle) => names.get(bundle.row.customerNumber) ?? bundle.row.name)
      .filter((name) => name !== null && name !== undefined);
    for (const { name, talks: attended } of evaluated.benefitUnit?.formerMembers ?? []) {
      if (attended.includes(date)) attending.push(formerName(name));
    }
    return `${fullDate(date)} mit ${attending.join(' und ')}`;
  });
}
