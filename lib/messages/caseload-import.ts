/** What crosses the border when a caseload is read from a file: plain data, checked fields only, never the file itself. */
import type { Facts, IsoDate } from '../rules/facts';
import type { Adapter } from '../site/adapter';
import type { FieldName } from '../site/profile';
import type { WriteAnswer } from './protocol';

/** Fields that are kept of an imported case; whatever else stands in the file is never read. */
export const IMPORT_FIELDS = [
  'customerNumber',
  'name',
  'benefitUnitNumber',
  'birthDate',
  'team',
  'profile',
  'status',
  'lastTalk',
  'nextAppointment',
  'planConcluded',
] as const satisfies FieldName[];
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** One line of the file, read and checked. */
export interface ImportedCase extends Pick<Facts, 'team' | 'status' | 'marketDistance' | 'profile'> {
  customerNumber: string;
  name: string | null;
  benefitUnitNumber: string | null;
  birthDate: IsoDate | null;
  lastTalk: IsoDate | null;
  nextAppointment: IsoDate | null;
  planConcluded: IsoDate | null;
  /** Fields whose text in this line could not be told: what is known of them stays. */
  unread: ImportField[];
}

/** What an import would do to a case: `newer`: what is known of it is of a later day than the file, and stays. */
export const IMPORT_STATES = ['new', 'changed', 'same', 'newer'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A case system that customer numbers of a file can belong to, and how its texts are read. */
export interface ImportSystem {
  system: string;
  title: string;
  adapter: Adapter;
}

/** How far the writing of an import has come. Once it is written it can no longer be cancelled, only taken back. */
export interface ImportProgress {
  done: number;
  total: number;
  cancellable: boolean;
}

/** Pieces of a file are looked up and kept in memory until all are there; nothing is stored before `commitImport`. */
export interface ImportOwnRequests {
  importSystems: { request: Record<never, never>; answer: { systems: ImportSystem[]; today: IsoDate } };
  /** Looks one piece up; a piece with another `id` than the one before begins a new import. */
  stageImport: { request: StagedPiece; answer: { ok: true; states: ImportState[] } | { ok: false; message: string } };
  /** Takes all pieces on as one change. `count`: cases over all pieces, so that none is missing. */
  commitImport: { request: { id: string; count: number }; answer: WriteAnswer };
  importProgress: { request: { id: string }; answer: ImportProgress | null };
  /** Forgets the pieces; while they are being written nothing of them is kept. */
  cancelImport: { request: { id: string }; answer: null };
}

export interface StagedPiece {
  id: string;
  system: string;
  /** The day the file tells of. */
  seenOn: IsoDate;
  /** Fields that have a column. */
  columns: ImportField[];
  cases: ImportedCase[];
}

export const PIECE_CASES = 2000;
export const MOST_CASES = 100_000;
