/** The host's own list becomes the caseload: what it would do, and the one change. Nothing is ever deleted by it. */
import type { ListPreview, ListRequests } from '../messages/list-takeover';
import type { IsoDate } from '../rules/facts';
import type { Profile } from '../site/profile';
import type { CaseRow } from '../store/records';
import { type CaseBundle, caseKey, type Store } from '../store/store';
import { LIST_CHANGE, LIST_REFUSALS, LIST_SENTENCES } from '../text/list-takeover';
import { readProblemSentence } from '../text/words';
import { refreshed } from './adopt';
import { unitNumber } from './benefit-unit';
import { Refusal } from './refusal';
import { UNTOUCHED, UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

type Listed = ListRequests['takeList']['request'];

const UNNAMED = 'Name nicht erkannt';

export async function previewList(
  { store, today }: { store: Store; today: IsoDate },
  { system, profiles }: Listed,
): Promise<ListPreview> {
  const { readable, unread } = sorted(profiles);
  const bundles = await store.findCases(readable.map(({ customerNumber }) => ({ system, customerNumber })));
  const preview: ListPreview = { fresh: [], known: 0, changed: [], unread, partly: [], missing: [] };
  for (const [at, { profile }] of readable.entries()) {
    const bundle = bundles[at] ?? null;
    const name = profile.fields.name ?? bundle?.row.name ?? UNNAMED;
    const [problem] = profile.notRecognised;
    if (problem) preview.partly.push({ name, text: readProblemSentence(problem.field, problem.why) });
    if (!bundle) preview.fresh.push(name);
    else {
      preview.known += 1;
      const what = news(bundle, profile, today);
      if (what.length > 0) preview.changed.push({ name, what });
    }
  }
  const listed = new Set(readable.map(({ customerNumber }) => customerNumber));
  preview.missing = (await store.allCases())
    .filter(({ row }) => row.system === system && row.endedOn === null && !listed.has(row.customerNumber))
    .map(({ row }) => row.name ?? UNNAMED)
    .toSorted(new Intl.Collator('de').compare);
  return preview;
}

/** @throws Refusal where the list has no case that is not known */
export async function takeList(context: WriteContext, { system, profiles }: Listed): Promise<string> {
  const { store, today, newId, now } = context;
  const { readable } = sorted(profiles);
  const refs = readable.map(({ customerNumber }) => ({ system, customerNumber }));
  for (const ref of refs) checkRef(context, ref);
  const bundles = await store.findCases(refs);
  const work = new UnitOfWork(store, newId);
  let fresh = 0;
  for (const [at, { profile, customerNumber }] of readable.entries()) {
    const before = bundles[at]?.row ?? null;
    const after = refreshed(before ?? newRow({ system, customerNumber }, newId(), today), profile, today);
    if (after !== before) work.put('cases', after.id, before, after);
    if (!before) fresh += 1;
  }
  if (fresh === 0) throw new Refusal(LIST_REFUSALS.nothing);
  return work.commit(LIST_CHANGE, now);
}

function newRow(ref: Pick<CaseRow, 'system' | 'customerNumber'>, id: string, today: IsoDate): CaseRow {
  const nothing = { name: null, benefitUnit: null, observations: [], localFacts: [] };
  return { id, key: caseKey(ref), ...ref, ...nothing, adoptedOn: today, ...UNTOUCHED };
}

/** Rows with a number of their own, each once, and the others with the reason. */
function sorted(profiles: readonly Profile[]): {
  readable: { profile: Profile; customerNumber: string }[];
  unread: ListPreview['unread'];
} {
  const rowOf = new Map<string, number>();
  const readable: { profile: Profile; customerNumber: string }[] = [];
  const unread: ListPreview['unread'] = [];
  for (const [at, profile] of profiles.entries()) {
    const { customerNumber } = profile.fields;
    const row = at + 1;
    const first = customerNumber === null ? undefined : rowOf.get(customerNumber);
    if (customerNumber === null) {
      const problem = profile.notRecognised.find(({ field }) => field === 'customerNumber');
      const text = problem ? readProblemSentence('customerNumber', problem.why) : LIST_SENTENCES.noNumber;
      unread.push({ row, text });
    } else if (first !== undefined) unread.push({ row, text: LIST_SENTENCES.repeated(first) });
    else {
      rowOf.set(customerNumber, row);
      readable.push({ profile, customerNumber });
    }
  }
  return { readable, unread };
}

/** What the list tells otherwise than was known before today: looking at it has refreshed the case already. */
function news({ row }: CaseBundle, { fields, facts }: Profile, today: IsoDate): string[] {
  const what: string[] = [];
  const former = row.formerUnits.at(-1);
  const unitBefore = former?.until === today ? former.unit : row.benefitUnit;
  const shown = fields.benefitUnitNumber;
  if (shown && unitBefore && unitNumber(unitBefore) !== shown) {
    what.push(LIST_SENTENCES.unit(unitNumber(unitBefore), shown));
  }
  const teamBefore = row.observations.findLast(({ seenOn }) => seenOn < today)?.team ?? null;
  if (facts.team && teamBefore && facts.team !== teamBefore) what.push(LIST_SENTENCES.team(teamBefore, facts.team));
  if (row.endedOn) what.push(LIST_SENTENCES.ended(row.endedOn));
  return what;
}
