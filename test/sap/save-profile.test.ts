import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE } from '../../lib/sap/profile';
import { ROOM_SCHEMAS } from '../../lib/sap/rows';
import { type ProfileDraft, profileDraft, readEmployees, readShare, saveProfile } from '../../lib/sap/save-profile';
import { profileOf, roomOf } from './support-room';

const EMPTY = profileDraft(EMPTY_PROFILE);
const save = (part: Partial<ProfileDraft>, expiredPack = false) =>
  saveProfile(roomOf({ profile: profileOf({ expiredPack }) }), { ...EMPTY, ...part });
const saved = (part: Partial<ProfileDraft>, expiredPack = false) => {
  const made = save(part, expiredPack);
  if (!made.ok) throw new Error(made.message);
  return made.patch[0]?.after;
};

describe('shares and employees as typed', () => {
  it.each([
    ['50', 0.5],
    ['62,5 %', 0.625],
    ['100', 1],
    ['0,5', 0.005],
  ])('reads a share of %s', (typed, share) => expect(readShare(typed)).toBe(share));
  it.each(['', '0', '101', '-5', '1e2', 'halb', '50,123', '0.5.1'])('takes no share of „%s“', (typed) =>
    expect(readShare(typed)).toBeNull(),
  );
  it.each([
    ['600', 600],
    ['1.200', 1200],
    ['1 200', 1200],
    ['1000000', 1_000_000],
  ])('reads %s employees', (typed, count) => expect(readEmployees(typed)).toBe(count));
  it.each(['', '0', '-1', '12,5', '1000001', 'viele'])('takes no employees of „%s“', (typed) =>
    expect(readEmployees(typed)).toBeNull(),
  );
});

describe('the profile', () => {
  it('may stay unknown altogether, and unknown is kept apart from none', () => {
    expect(saved({})).toEqual(EMPTY_PROFILE);
    expect(saved({ roles: [], policeOfficer: false })).toMatchObject({ roles: [], policeOfficer: false });
  });

  it('comes back as it was typed, and fits the store', () => {
    const draft: ProfileDraft = {
      roles: ['disabilityDeputy'],
      policeOfficer: true,
      share: '62,5',
      employees: '600',
      colleagues: [{ id: 'y', label: 'SAP 2', share: '100' }],
      trainingStartedOn: '2021-02-01',
      secondSeminarOn: '2021-09-10',
      trainingCompletedOn: '2024-01-31',
      appointedOn: '2021-09-15',
      personnelRoleSince: '',
    };
    const row = ROOM_SCHEMAS.profile.parse(saved(draft));
    expect(profileDraft(row)).toEqual(draft);
    expect(row.fte).toBe(0.625);
  });

  it('leaves the switch of the expired decree as it is', () => {
    expect(saved({ share: '50' }, true)).toMatchObject({ expiredPack: true });
  });

  it.each<[Partial<ProfileDraft>, string]>([
    [{ share: '120' }, 'share'],
    [{ employees: 'viele' }, 'employees'],
    [{ appointedOn: '31.2.2026' }, 'appointedOn'],
    [{ appointedOn: '2026-11-21' }, 'appointedOn'],
    [{ trainingStartedOn: '2024-05-01', secondSeminarOn: '2024-04-30' }, 'secondSeminarOn'],
    [{ trainingStartedOn: '2024-05-01', trainingCompletedOn: '2024-04-30' }, 'trainingCompletedOn'],
    [{ colleagues: [{ id: 'y', label: ' ', share: '50' }] }, 'label-y'],
    [{ colleagues: [{ id: 'y', label: 'SAP 2', share: '' }] }, 'share-y'],
  ])('refuses %o at its field', (part, field) => {
    expect(save(part)).toMatchObject({ ok: false, field });
  });
});
