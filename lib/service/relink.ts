/** A person with another customer number: her case goes on under it, or two cases become one. */
import type { Request } from '../messages/protocol';
import type { RelinkChoice } from '../messages/retention';
import type { Profile } from '../site/profile';
import { ENTRY_TABLES } from '../store/bundle';
import { MERGED } from '../store/change-labels';
import type { CaseRow, Row } from '../store/records';
import { type CaseBundle, caseKey, type Store } from '../store/store';
import { fullDate } from '../text/dates';
import { RELINK_REFUSALS } from '../text/retention';
import type { CaseRef } from '../view';
import { adoptCase, refreshed } from './adopt';
import { Refusal } from './refusal';
import { numberTail } from './retention-view';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/** So many are shown at once. */
const MOST = 12;

/** Own cases of the same case system, those with the same name or birth date first; `more` were left out. */
export async function relinkChoices(
  store: Store,
  { ref, profile, filter }: Request<'relinkChoices'>,
): Promise<{ choices: RelinkChoice[]; more: number }> {
  const wanted = filter.trim().toLocaleLowerCase('de');
  const found = (await store.allCases())
    .filter(({ row }) => row.system === ref.system && row.customerNumber !== ref.customerNumber)
    .filter(({ row }) => `${row.name ?? ''} ${row.customerNumber}`.toLocaleLowerCase('de').includes(wanted))
    .map((bundle) => choiceOf(bundle, profile))
    .toSorted((one, other) => Number(other.likely) - Number(one.likely) || one.name.localeCompare(other.name, 'de'));
  return { choices: found.slice(0, MOST), more: Math.max(0, found.length - MOST) };
}

function choiceOf({ row }: CaseBundle, profile: Profile): RelinkChoice {
  const born = row.localFacts.at(-1)?.facts.birthDate ?? row.observations.at(-1)?.birthDate ?? null;
  const { name, birthDate } = profile.fields;
  const likely = (name !== null && sameName(name, row.name)) || (birthDate !== null && birthDate === born);
  return {
    ref: { system: row.system, customerNumber: row.customerNumber },
    name: row.name ?? 'Name nicht erkannt',
    note: `${numberTail(row.customerNumber)}${born ? ` · geboren ${fullDate(born)}` : ''}`,
    likely,
  };
}

const sameName = (one: string, other: string | null): boolean => plain(one) === plain(other ?? '');
const plain = (name: string): string =>
  name
    .toLocaleLowerCase('de')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** @throws Refusal */
export async function relinkCase(
  context: WriteContext,
  { ref, profile, from, merge }: Request<'relinkCase'>,
): Promise<string> {
  checkRef(context, ref);
  const { store, today, now, newId } = context;
  const source = await sourceOf(store, ref, from);
  const target = await store.findCase(ref);
  if (merge && !target) throw new Refusal(RELINK_REFUSALS.noTarget);
  if (!merge && target) throw new Refusal(RELINK_REFUSALS.taken);
  const work = new UnitOfWork(store, newId);
  if (!target) {
    const row = { ...source.row, key: caseKey(ref), customerNumber: ref.customerNumber };
    work.put('cases', row.id, source.row, refreshed(row, profile, today));
    return work.commit('Kundennummer geändert', now);
  }
  const { row } = await adoptCase(store, work, ref, profile, today);
  moveEntries(work, source, row.id);
  work.put('cases', source.row.id, source.row, null);
  work.put('cases', row.id, target.row, mergedRow(row, source.row));
  return work.commit(MERGED, now);
}

async function sourceOf(store: Store, ref: CaseRef, from: CaseRef): Promise<CaseBundle> {
  if (from.system !== ref.system) throw new Refusal(RELINK_REFUSALS.otherSystem);
  if (from.customerNumber === ref.customerNumber) throw new Refusal(RELINK_REFUSALS.same);
  const source = await store.findCase(from);
  if (!source) throw new Refusal(RELINK_REFUSALS.gone);
  // What this program cannot read it cannot move.
  if (source.unreadable > 0) throw new Refusal(RELINK_REFUSALS.unreadable);
  return source;
}

/** Each entry goes at the one case and begins at the other, under an id of its own. */
function moveEntries(work: UnitOfWork, source: CaseBundle, caseId: string): void {
  for (const table of ENTRY_TABLES) {
    for (const entry of source[table] as Row<typeof table>[]) {
      const id = work.newId();
      work.put(table, entry.id, entry, null);
      work.put(table, id, null, { ...entry, id, caseId });
    }
  }
}

/** What was known of both; where both know a day, the case that stays. */
function mergedRow(row: CaseRow, other: CaseRow): CaseRow {
  const observations = joined(row.observations, other.observations, ({ seenOn }) => seenOn);
  const localFacts = joined(row.localFacts, other.localFacts, ({ on }) => on);
  const [adoptedOn = row.adoptedOn] = [row.adoptedOn, other.adoptedOn].toSorted();
  const units = other.benefitUnit === null || other.benefitUnit === row.benefitUnit ? [] : [other.benefitUnit];
  const formerUnits = [
    ...other.formerUnits,
    // The other number was hers until she was taken on under this one.
    ...units.map((unit) => ({ unit, until: row.adoptedOn })),
    ...row.formerUnits,
  ].toSorted((one, two) => one.until.localeCompare(two.until));
  const pauses = [...row.pauses, ...other.pauses].toSorted((one, two) => one.from.localeCompare(two.from));
  return { ...row, adoptedOn, observations, localFacts, formerUnits, pauses };
}

function joined<T>(own: T[], others: T[], day: (entry: T) => string): T[] {
  const days = new Set(own.map(day));
  return [...own, ...others.filter((entry) => !days.has(day(entry)))].toSorted((a, b) => day(a).localeCompare(day(b)));
}
