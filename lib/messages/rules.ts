/** What crosses the border about rule packs: which there are, other values for cells, and „Was wäre, wenn“. Plain data. */
import type { IsoDate } from '../rules/facts';
import type { Override } from '../rules/settings';
import type { CaseRef } from '../view';
import type { Settings } from './protocol';

/** One version of a pack, from one place. */
export interface RulePackInfo {
  id: string;
  /** `''`, like the title, for an entry that cannot be read; `problems` then says why. */
  version: string;
  title: string;
  origin: 'shipped' | 'policy' | 'own';
  /** Switched on or off, for all versions of this id. */
  on: boolean;
  /** The organisation has fixed that. */
  onManaged: boolean;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** The pack as JSON. */
  text: string;
  /** Why this version is not used, a German sentence each; none: it is used while it holds and is switched on. */
  problems: string[];
}

/** A cell for which an interval may be set, as the version in force today has it. */
export interface RuleCell {
  id: string;
  kind: 'contact' | 'planReview';
  label: string;
  /** „Konzept Beratungsaktivität, 5 Ü25 Teams, 2.“ */
  source: string;
  /** ISO 8601 duration, or null: no minimum, or due in the school holidays. */
  interval: string | null;
  inSchoolHolidays: boolean;
  /** Ambiguity id where the cell of the source is empty, else null. */
  derived: string | null;
}

export interface RulesView {
  today: IsoDate;
  packs: RulePackInfo[];
  /** Cells of the packs that are switched on. */
  cells: RuleCell[];
  /** By id of the cell. */
  overrides: Record<string, Override>;
  /** German sentences about packs and overrides that are not used. */
  problems: string[];
}

export interface RulesTrial {
  /** JSON texts of packs tried as the user's own: a further version of a known one, the same version edited, or another. */
  packs: string[];
  /** Cells that are tried with another interval, in place of the user's own. */
  overrides: Settings['overrides'] | null;
  /** The user's own packs that are tried as removed. */
  without: { id: string; version: string }[];
  /** The day the states are told for; null: today, or the day on which the latest of these packs begins. */
  on: IsoDate | null;
}

export interface TriedCase {
  ref: CaseRef;
  name: string | null;
  /** „Kontakt heute fällig“; „nicht geprüft“ where there is no such state. */
  before: string;
  after: string;
}

/** `notes`: German sentences on what keeps a tried pack from having an effect. */
export type TrialAnswer =
  | {
      ok: true;
      on: IsoDate;
      total: number;
      changedCases: number;
      movedCases: number;
      changes: TriedCase[];
      notes: string[];
    }
  | { ok: false; message: string };

/** `message` is a German sentence. */
export type RulePackWrite = { ok: true } | { ok: false; message: string };
