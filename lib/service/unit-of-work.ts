/** Collects what one user action changes, so that it is written at once and can be undone. */
import type { ChangeRow, Mutation, Row, TableName } from '../store/records';
import { type CaseBundle, caseKey, type Store } from '../store/store';
import type { CaseRef } from '../view';

/** Makes ids; a parameter so that tests are repeatable. */
export type NewId = () => string;

export class UnitOfWork {
  readonly change: string;
  private readonly mutations: Mutation[] = [];

  constructor(
    private readonly store: Store,
    readonly newId: NewId,
  ) {
    this.change = newId();
  }

  /** Row `id` becomes `after` (null = removed). A second put on the same row keeps the first `before`. */
  put<T extends TableName>(table: T, id: string, before: Row<T> | null, after: Row<T> | null): void {
    const earlier = this.mutations.find((mutation) => mutation.table === table && mutation.id === id);
    if (earlier) earlier.after = after;
    else this.mutations.push({ table, id, before, after });
  }

  /** Resolves when the browser has flushed the change to disk. */
  async commit(label: string, at: number): Promise<string> {
    const row: ChangeRow = { id: this.change, at, label, mutations: this.mutations, undone: false };
    await this.store.commit(row, null);
    return this.change;
  }
}

/** What a new case has none of yet. */
export const UNTOUCHED: Pick<
  Row<'cases'>,
  'endedOn' | 'keptOn' | 'lookedOn' | 'formerUnits' | 'pauses' | 'substitution'
> = {
  endedOn: null,
  keptOn: null,
  lookedOn: null,
  formerUnits: [],
  pauses: [],
  substitution: null,
};

/** What a new Wiedervorlage has not been through yet. */
export const NOT_DEFERRED: Pick<Row<'followUps'>, 'hiddenUntil' | 'deferrals'> = { hiddenUntil: null, deferrals: [] };

/** The stored case of `ref`, or a new one prepared in `work`. */
export async function caseForWriting(
  store: Store,
  work: UnitOfWork,
  ref: CaseRef,
  fresh: Omit<Row<'cases'>, 'id' | 'key' | 'system' | 'customerNumber' | keyof typeof UNTOUCHED>,
): Promise<{ bundle: CaseBundle | null; row: Row<'cases'> }> {
  const bundle = await store.findCase(ref);
  if (bundle) return { bundle, row: bundle.row };
  const row = { id: work.newId(), key: caseKey(ref), ...ref, ...fresh, ...UNTOUCHED };
  work.put('cases', row.id, null, row);
  return { bundle: null, row };
}
