/** Taking on a caseload from a file: pieces wait in memory, and become one change that can be taken back whole. */
import {
  type ImportedCase,
  type ImportProgress,
  type ImportState,
  MOST_CASES,
  type StagedPiece,
} from '../messages/caseload-import';
import { FIELDS, type Profile } from '../site/profile';
import type { CaseRow, Mutation } from '../store/records';
import { type CaseBundle, CommitCancelled, caseKey, type Store } from '../store/store';
import { IMPORT_CHANGE, IMPORT_REFUSALS } from '../text/caseload-import';
import { refreshed } from './adopt';
import { Refusal } from './refusal';
import type { WriteContext } from './writes';

/** Cases looked up at once. */
const BATCH = 1000;

interface Staged extends Omit<StagedPiece, 'cases'> {
  cases: ImportedCase[];
  progress: ImportProgress | null;
  cancelled: boolean;
}

export interface Imports {
  /** What each case of the piece would become. Throws Refusal where there are too many. */
  stage(store: Store, piece: StagedPiece): Promise<ImportState[]>;
  /** Writes all pieces as one change. @throws Refusal */
  commit(context: WriteContext, request: { id: string; count: number }): Promise<string>;
  progress(id: string): ImportProgress | null;
  cancel(id: string): void;
  /** Nothing of a file outlives the lock. */
  forget(): void;
}

export function createImports(): Imports {
  let staged: Staged | null = null;
  const of = (id: string): Staged | null => (staged?.id === id ? staged : null);

  async function stage(store: Store, { cases, ...head }: StagedPiece): Promise<ImportState[]> {
    const mine = of(head.id) ?? { ...head, cases: [], progress: null, cancelled: false };
    staged = mine;
    if (mine.cases.length + cases.length > MOST_CASES) throw new Refusal(IMPORT_REFUSALS.tooMany(MOST_CASES));
    const states = (await planned(store, head, cases, () => '', '')).map(({ state }) => state);
    // Another file, or a lock, may have come in between.
    if (staged === mine) mine.cases.push(...cases);
    return states;
  }

  async function commit(context: WriteContext, { id, count }: { id: string; count: number }): Promise<string> {
    const mine = of(id);
    if (!mine || mine.cases.length !== count) throw new Refusal(IMPORT_REFUSALS.gone);
    const total = mine.cases.length;
    const stopped = (): boolean => mine.cancelled || staged !== mine;
    try {
      const mutations: Mutation[] = [];
      for (let at = 0; at < total; at += BATCH) {
        if (stopped()) throw new CommitCancelled();
        mine.progress = { done: at / 2, total, cancellable: true };
        const batch = mine.cases.slice(at, at + BATCH);
        for (const { mutation } of await planned(context.store, mine, batch, context.newId, context.today)) {
          if (mutation) mutations.push(mutation);
        }
      }
      if (mutations.length === 0) throw new Refusal(IMPORT_REFUSALS.nothing);
      const change = { id: context.newId(), at: context.now, label: IMPORT_CHANGE, mutations, undone: false };
      await context.store.commit(change, null, (sealed) => {
        if (stopped()) throw new CommitCancelled();
        const cancellable = sealed < mutations.length;
        mine.progress = { done: Math.round((total * (1 + sealed / mutations.length)) / 2), total, cancellable };
      });
      return change.id;
    } catch (error) {
      if (error instanceof CommitCancelled) throw new Refusal(IMPORT_REFUSALS.cancelled);
      throw error;
    } finally {
      if (staged === mine) staged = null;
    }
  }

  return {
    stage,
    commit,
    progress: (id) => of(id)?.progress ?? null,
    cancel: (id) => {
      const mine = of(id);
      if (!mine) return;
      mine.cancelled = true;
      if (!mine.progress) staged = null;
    },
    forget: () => {
      if (staged) staged.cancelled = true;
      staged = null;
    },
  };
}

/** What an import does to each case: its state, and the mutation where anything changes. */
async function planned(
  store: Store,
  { system, seenOn, columns }: Omit<StagedPiece, 'cases'>,
  cases: ImportedCase[],
  newId: () => string,
  today: string,
): Promise<{ state: ImportState; mutation: Mutation | null }[]> {
  const bundles = await store.findCases(cases.map(({ customerNumber }) => ({ system, customerNumber })));
  return cases.map((one, at) => {
    const profile = profileOf(one, columns);
    const bundle = bundles[at] ?? null;
    if (!bundle) {
      const { customerNumber } = one;
      const id = newId();
      const fresh = { id, key: caseKey({ system, customerNumber }), system, customerNumber, ...NOTHING_KNOWN };
      const row = refreshed({ ...fresh, adoptedOn: today }, profile, seenOn);
      return { state: 'new', mutation: { table: 'cases', id, before: null, after: row } };
    }
    if (isNewer(bundle, seenOn)) return { state: 'newer', mutation: null };
    const after = refreshed(bundle.row, profile, seenOn);
    if (after === bundle.row) return { state: 'same', mutation: null };
    return { state: 'changed', mutation: { table: 'cases', id: bundle.row.id, before: bundle.row, after } };
  });
}

const NOTHING_KNOWN: Omit<CaseRow, 'id' | 'key' | 'system' | 'customerNumber' | 'adoptedOn'> = {
  name: null,
  benefitUnit: null,
  observations: [],
  localFacts: [],
  endedOn: null,
  keptOn: null,
  lookedOn: null,
  formerUnits: [],
  pauses: [],
  substitution: null,
};

/** The page was seen after the day the file tells of. */
const isNewer = ({ row }: CaseBundle, seenOn: string): boolean => (row.observations.at(-1)?.seenOn ?? '') > seenOn;

function profileOf(one: ImportedCase, columns: StagedPiece['columns']): Profile {
  const { team, status, marketDistance, profile, unread, ...shown } = one;
  const group = marketDistance ?? profile;
  const texts: Partial<Profile['fields']> = { ...shown, team, status, profile: group };
  return {
    fields: Object.fromEntries(FIELDS.map((field) => [field, texts[field] ?? null])) as Profile['fields'],
    facts: { team, status, marketDistance, profile },
    confidence: {},
    notRecognised: unread.map((field) => ({ field, why: 'format' })),
    labelled: [...columns],
    members: [],
  };
}
