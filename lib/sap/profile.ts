import type { ProfileRow } from './rows';

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
