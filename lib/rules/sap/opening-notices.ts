/** What is said to somebody before the first talk. */
import type { SapChecklist, SapChecklistItem } from './sap-checklist-schema';

/** Facts that decide on items; null: not said yet, which is never read as „no“. */
export interface OpeningFacts {
  /** Roles in a representation, of whatever name. */
  roles: readonly string[] | null;
  policeOfficer: boolean | null;
}

export interface OpeningNotices {
  /** Items to be said, in the order of the list. */
  duties: SapChecklistItem[];
  /** Items that are good practice: never asked for. */
  goodPractice: SapChecklistItem[];
  /** Facts without which it cannot be said whether an item belongs here. */
  missing: (keyof OpeningFacts)[];
}

const FACTS = { sapHoldsRole: 'roles', sapIsPoliceOfficer: 'policeOfficer' } as const;

/** The items of the list for a SAP of whom these facts are known. SAP-Erlass NRW 2016, I 4.3, II 5.1–5.4, II 6. */
export function openingNotices(list: SapChecklist, facts: OpeningFacts): OpeningNotices {
  const holds = (fact: keyof OpeningFacts): boolean | null => {
    const value = facts[fact];
    return typeof value === 'object' && value !== null ? value.length > 0 : value;
  };
  const items = list.items.filter(({ condition }) => condition === undefined || holds(FACTS[condition]) === true);
  return {
    duties: items.filter(({ obligation }) => obligation === 'duty'),
    goodPractice: items.filter(({ obligation }) => obligation === 'goodPractice'),
    missing: Object.values(FACTS).filter((fact) => facts[fact] === null),
  };
}
