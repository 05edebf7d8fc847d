/** What the SAP says of herself and of the authority: from what was typed to the row. Pure. */

import type { IsoDate } from '../rules/facts';
import { SAP_DETAILS_REFUSALS } from '../text/ui-sap-details';
import { dayRefusal } from './day-check';
import type { OpenRoom } from './open-room';
import { type Outcome, refuse } from './outcome';
import { EMPTY_PROFILE } from './profile';
import type { ProfileRow, SapRole } from './rows';

export const PROFILE_DAYS = [
  'trainingStartedOn',
  'secondSeminarOn',
  'trainingCompletedOn',
  'appointedOn',
  'personnelRoleSince',
] as const;
export type ProfileDay = (typeof PROFILE_DAYS)[number];

export interface ColleagueDraft {
  id: string;
  label: string;
  /** Percent as typed. */
  share: string;
}

/** Texts as typed; empty: not said. */
export interface ProfileDraft extends Record<ProfileDay, string> {
  roles: SapRole[] | null;
  policeOfficer: boolean | null;
  /** Percent as typed. */
  share: string;
  employees: string;
  colleagues: ColleagueDraft[];
}

/** Ids of fields; those of a colleague end with hers. */
export type ProfileField = ProfileDay | 'share' | 'employees' | `label-${string}` | `share-${string}`;

const MOST_EMPLOYEES = 1_000_000;
/** Each follows the one before. */
const IN_ORDER: readonly ProfileDay[] = ['trainingStartedOn', 'secondSeminarOn', 'trainingCompletedOn'];

export function profileDraft(profile: ProfileRow): ProfileDraft {
  const { roles, policeOfficer, fte, employees, colleagues } = profile;
  return {
    roles,
    policeOfficer,
    share: shareText(fte),
    employees: employees?.toString() ?? '',
    colleagues: colleagues.map(({ id, label, fte: share }) => ({ id, label, share: shareText(share) })),
    trainingStartedOn: profile.trainingStartedOn ?? '',
    secondSeminarOn: profile.secondSeminarOn ?? '',
    trainingCompletedOn: profile.trainingCompletedOn ?? '',
    appointedOn: profile.appointedOn ?? '',
    personnelRoleSince: profile.personnelRoleSince ?? '',
  };
}

/** „62,5“ for 0.625. */
const shareText = (fte: number | null): string =>
  fte === null ? '' : String(Math.round(fte * 10_000) / 100).replace('.', ',');

/** A share of a full-time post from percent as typed; null for anything that is none. */
export function readShare(text: string): number | null {
  const typed = text.replace('%', '').trim();
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed)) return null;
  const percent = Number(typed.replace(',', '.'));
  return percent > 0 && percent <= 100 ? percent / 100 : null;
}

export function readEmployees(text: string): number | null {
  const typed = text.replaceAll(/[.\s]/g, '');
  const count = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  return count >= 1 && count <= MOST_EMPLOYEES ? count : null;
}

export function saveProfile(
  { rows, today }: Pick<OpenRoom, 'rows' | 'today'>,
  draft: ProfileDraft,
): Outcome<ProfileField> {
  const { share, employees, colleagues } = draft;
  if (share.trim() !== '' && readShare(share) === null) return refuse('share', SAP_DETAILS_REFUSALS.share);
  if (employees.trim() !== '' && readEmployees(employees) === null)
    return refuse('employees', SAP_DETAILS_REFUSALS.employees(MOST_EMPLOYEES));
  const read = colleagues.map(({ id, label, share: typed }) => ({ id, label: label.trim(), fte: readShare(typed) }));
  for (const { id, label, fte } of read) {
    if (label === '') return refuse(`label-${id}`, SAP_DETAILS_REFUSALS.label);
    if (fte === null) return refuse(`share-${id}`, SAP_DETAILS_REFUSALS.share);
  }
  const wrong = wrongDay(draft, today);
  if (wrong) return refuse(...wrong);
  const day = (name: ProfileDay): IsoDate | null => draft[name].trim() || null;
  return {
    ok: true,
    patch: [
      {
        table: 'profile',
        id: 'profile',
        after: {
          id: 'profile',
          roles: draft.roles,
          policeOfficer: draft.policeOfficer,
          personnelRoleSince: day('personnelRoleSince'),
          trainingStartedOn: day('trainingStartedOn'),
          secondSeminarOn: day('secondSeminarOn'),
          trainingCompletedOn: day('trainingCompletedOn'),
          appointedOn: day('appointedOn'),
          fte: readShare(share),
          employees: readEmployees(employees),
          colleagues: read.flatMap(({ id, label, fte }) => (fte === null ? [] : [{ id, label, fte }])),
          expiredPack: (rows.profile ?? EMPTY_PROFILE).expiredPack,
        },
      },
    ],
  };
}

function wrongDay(draft: ProfileDraft, today: IsoDate): [ProfileDay, string] | null {
  for (const name of PROFILE_DAYS) {
    const message = draft[name] === '' ? null : dayRefusal(draft[name], today);
    if (message) return [name, message];
  }
  const given = IN_ORDER.filter((name) => draft[name] !== '');
  const late = given.find((name, at) => at > 0 && draft[name] < draft[given[at - 1] ?? name]);
  return late ? [late, SAP_DETAILS_REFUSALS.order] : null;
}
