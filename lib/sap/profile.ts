import type { ProfileRow, RoomPatch } from './rows';

/** The profile before anything of it was said. */
export const EMPTY_PROFILE: ProfileRow = {
  id: 'profile',
  roles: null,
  policeOfficer: null,
  personnelRoleSince: null,
  trainingStartedOn: null,
  secondSeminarOn: null,
  trainingCompletedOn: null,
  appointedOn: null,
  fte: null,
  employees: null,
  colleagues: [],
  expiredPack: false,
};

/** Switches the orientation of the expired decree on or off; what was said of the SAP stays as it is. */
export function switchExpiredPack(profile: ProfileRow | null, on: boolean): RoomPatch {
  return { table: 'profile', id: 'profile', after: { ...(profile ?? EMPTY_PROFILE), expiredPack: on } };
}
