/** A BG number gave way to another one: what the user is asked, and what is made of the answer. */
import type { Request } from '../messages/protocol';
import type { IsoDate } from '../rules/facts';
import { UNIT_LINKED } from '../store/change-labels';
import type { CaseRow, UnitLinkRow } from '../store/records';
import { plusDays } from '../store/retention';
import { benefitUnitKey, type CaseBundle, type Store } from '../store/store';
import { fullDate } from '../text/dates';
import { decisionText, UNIT_REFUSALS, unitChangedText } from '../text/unit-links';
import type { UnitQuestion } from '../view-case';
import { adoptCase } from './adopt';
import { benefitUnitOf, membersOf, othersAt, talksIn, unitNumber } from './benefit-unit';
import type { Evaluated } from './evaluate';
import { Refusal } from './refusal';
import { decidedIn, goingOnIn, nowIn } from './unit-history';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/** Talks are listed that far back: none older counts any more. */
const SHOWN_DAYS = 366;

/** Former numbers of today's members of which the user has not said yet what became of them, and something hangs on it. */
export async function unitQuestions(
  store: Store,
  { bundle, benefitUnit }: Evaluated,
  today: IsoDate,
): Promise<UnitQuestion[]> {
  if (!benefitUnit) return [];
  const { key, others, links } = benefitUnit;
  const members = membersOf(bundle, others, key, today);
  const questions: UnitQuestion[] = [];
  for (const [former, moved] of openFormer(key, members, links)) {
    const staying = (await store.casesOfBenefitUnit(former)).filter(
      ({ row }) => !members.some((one) => one.row.id === row.id),
    );
    const decisions = (await store.decisionsOf([...decidedIn(former, links)])).toSorted((a, b) =>
      a.on < b.on ? 1 : -1,
    );
    const talks = talksOf([...members, ...staying], goingOnIn(former, links), today);
    if (staying.length + decisions.length + talks.length === 0) continue;
    questions.push({
      former: unitNumber(former),
      text: unitChangedText(moved.map(nameOf), unitNumber(former), benefitUnit.number),
      talks,
      decisions: decisions.map(decisionText),
      staying: staying.map(nameOf),
    });
  }
  return questions;
}

/** The latest former unit of each member, with those who had it. */
function openFormer(key: string, members: CaseBundle[], links: readonly UnitLinkRow[]): Map<string, CaseBundle[]> {
  const known = goingOnIn(key, links);
  for (const { former, benefitUnit } of links) if (benefitUnit === key) known.add(former);
  const open = new Map<string, CaseBundle[]>();
  for (const member of members) {
    const former = member.row.formerUnits.at(-1)?.unit;
    if (former !== undefined && !known.has(former)) open.set(former, [...(open.get(former) ?? []), member]);
  }
  return open;
}

/** „12.03.2026 mit Anna B. und Bert B.“, the latest first. */
function talksOf(cases: CaseBundle[], units: ReadonlySet<string>, today: IsoDate): string[] {
  const byDay = new Map<IsoDate, Map<string, string>>();
  for (const bundle of cases) {
    for (const talk of talksIn(bundle, units)) {
      if (talk.date < plusDays(today, -SHOWN_DAYS)) continue;
      const names = byDay.get(talk.date) ?? new Map<string, string>();
      names.set(bundle.row.customerNumber, nameOf(bundle));
      for (const { customerNumber, name } of othersAt(talk)) {
        if (!names.has(customerNumber)) names.set(customerNumber, name ?? UNNAMED);
      }
      byDay.set(talk.date, names);
    }
  }
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, names]) => `${fullDate(day)} mit ${[...names.values()].join(' und ')}`);
}

const UNNAMED = 'Name nicht bekannt';
const nameOf = ({ row }: CaseBundle): string => row.name ?? UNNAMED;

/** @throws Refusal */
export async function linkBenefitUnit(
  context: WriteContext,
  { ref, profile, former, how, decisions }: Request<'linkBenefitUnit'>,
): Promise<string> {
  checkRef(context, ref);
  const { store, today, now, newId } = context;
  const links = await store.unitLinks();
  const self = await store.findCase(ref);
  const unit = await benefitUnitOf({ store, today }, ref.system, profile, self, links);
  const from = benefitUnitKey(ref.system, former);
  if (!unit || !openFormer(unit.key, membersOf(self, unit.others, unit.key, today), links).has(from))
    throw new Refusal(UNIT_REFUSALS.notOpen);
  const work = new UnitOfWork(store, newId);
  // So that it stands among the changes of her case.
  if (self) work.put('cases', self.row.id, self.row, self.row);
  else await adoptCase(store, work, ref, profile, today);
  const id = newId();
  const goesOn = how === 'goesOn';
  work.put('unitLinks', id, null, {
    id,
    former: from,
    benefitUnit: unit.key,
    on: today,
    how,
    decisions: goesOn || decisions,
    change: work.change,
  });
  if (goesOn) for (const { row } of await store.casesOfBenefitUnit(from)) move(work, row, unit.key, today);
  return work.commit(UNIT_LINKED, now);
}

/** The former number is used up: who still stands under it belongs to the new one. */
function move(work: UnitOfWork, row: CaseRow, unit: string, today: IsoDate): void {
  work.put('cases', row.id, row, nowIn(row, unit, today));
}
