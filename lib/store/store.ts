/** What the use cases ask of the database: bundles of one case are read, changes are committed. What lies underneath is the store's own. */
import type { IsoDate } from '../rules/facts';
import type { CaseRef } from '../view';
import type { Rows } from './owned';
import type {
  AppointmentRow,
  CaseRow,
  ChangeRow,
  CheckRow,
  ClosingRow,
  CooperationRow,
  DecisionRow,
  EventRow,
  FollowUpRow,
  Mutation,
  PlanRow,
  ProviderRow,
  ReferralRow,
  ReportRow,
  Row,
  TermRow,
  UnitLinkRow,
} from './records';

/** The user ended a commit before anything of it was written. */
export class CommitCancelled extends Error {
  override readonly name = 'CommitCancelled';
}

/** Everything stored about one case. `unreadable` counts rows whose shape is not known: they are left as they are. */
export interface CaseBundle {
  row: CaseRow;
  events: EventRow[];
  appointments: AppointmentRow[];
  followUps: FollowUpRow[];
  plans: PlanRow[];
  terms: TermRow[];
  cooperation: CooperationRow[];
  referrals: ReferralRow[];
  closings: ClosingRow[];
  checks: CheckRow[];
  unreadable: number;
}

/** Tables of the store's own keeping. */
export type UpkeepTable = 'destroyed' | 'clock' | 'access';

/** The unlocked store. Every method rejects with StoreFault where the browser refuses. */
export interface Store {
  findCase(ref: CaseRef): Promise<CaseBundle | null>;
  findCases(refs: CaseRef[]): Promise<(CaseBundle | null)[]>;
  casesOfBenefitUnit(benefitUnit: string): Promise<CaseBundle[]>;
  /** Every case that was taken on. */
  allCases(): Promise<CaseBundle[]>;
  decisionsOf(benefitUnits: readonly string[]): Promise<DecisionRow[]>;
  /** What was said of BG numbers that gave way to others, of all Bedarfsgemeinschaften. */
  unitLinks(): Promise<UnitLinkRow[]>;
  /** The directory of providers, as far as the user filled it. */
  providers(): Promise<ProviderRow[]>;
  /** The user's own texts in reports. */
  reports(): Promise<ReportRow[]>;
  readSettings(): Promise<unknown>;
  findChange(id: string): Promise<ChangeRow | null>;
  /** Ids of the cases that a change touched. */
  casesOfChange(id: string): Promise<string[]>;
  /**
   * All or nothing, flushed to disk before it resolves. `undoes` is marked as undone in the same step.
   * @param onSealed called now and then with the number of owners sealed so far; what it throws (CommitCancelled) ends
   * the commit without a trace as long as not all of them are
   */
  commit(change: ChangeRow, undoes: string | null, onSealed?: (owners: number) => void): Promise<void>;
  /** The row of a mutation as it stands, for checking that an undo meets what it left. */
  readRow(mutation: Mutation): Promise<unknown>;
  /** All that lies under a case's key, as it is, also what this program cannot read. */
  everythingOf(caseId: string): Promise<{ rows: Rows; changes: ChangeRow[] }>;
  /** Ids of all entries that hang on a case. */
  entryIds(caseId: string): Promise<string[]>;
  /** What was done to a case, in the order in which it was done. */
  changesOf(caseId: string): Promise<ChangeRow[]>;
  /** Rows that belong to no case and have no history. */
  upkeepRows<T extends UpkeepTable>(table: T): Promise<Row<T>[]>;
  /** Writes such rows, as safely as a change; null removes. */
  patchUpkeep(patch: { table: UpkeepTable; id: string; after: Row<UpkeepTable> | null }[]): Promise<void>;
  /** Destroys cases for good: their data keys, everything under them, and what other entries say of them. */
  destroy(caseIds: string[], on: IsoDate): Promise<void>;
  /** Cases whose own row is gone, as after an undone adoption, with the time of their last change in milliseconds. */
  remains(): Promise<{ id: string; at: number }[]>;
}

export function caseKey(ref: CaseRef): string {
  return `${ref.system}|${ref.customerNumber}`;
}

export function benefitUnitKey(system: string, number: string): string {
  return `${system}|${number}`;
}
