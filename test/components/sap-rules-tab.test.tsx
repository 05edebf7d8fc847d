// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { RulesTab } from '../../components/sap/rules-tab';
import type { OpenRoom, RoomRows } from '../../lib/sap/open-room';
import { EMPTY_PROFILE } from '../../lib/sap/profile';
import type { RoomPatch } from '../../lib/sap/rows';
import { button, click, mount, one, unmount } from './support/mount';

afterEach(unmount);

const NOTHING = { clients: [], talks: [], times: [], duties: [], pauses: [], sheets: [], unreadable: 0 };

/** A room that keeps the profile, or refuses with a sentence. */
function mountRoom(profile: RoomRows['profile'], refusal: string | null = null) {
  const save = vi.fn(async (_patch: readonly RoomPatch[]) => refusal);
  function Page() {
    const [rows, setRows] = useState<RoomRows>({ ...NOTHING, profile });
    const room: OpenRoom = {
      rows,
      today: '2026-11-20',
      newId: () => 'id',
      destroyClient: async () => null,
      save: async (patch) => {
        const answer = await save(patch);
        const [first] = patch;
        if (answer === null && first?.table === 'profile') setRows({ ...rows, profile: first.after });
        return answer;
      },
    };
    return <RulesTab room={room} />;
  }
  mount(<Page />);
  return save;
}
const box = () => one<HTMLInputElement>('input[type="checkbox"]');

it('switches the expired decree on without answering what was not asked', async () => {
  const save = mountRoom(null);
  expect(box().checked).toBe(false);
  await click(box());
  expect(save).toHaveBeenCalledWith([
    { table: 'profile', id: 'profile', after: { ...EMPTY_PROFILE, expiredPack: true } },
  ]);
  expect(EMPTY_PROFILE).toMatchObject({ roles: null, policeOfficer: null, expiredPack: false });
  expect(box().checked).toBe(true);
});

it('leaves what was said as it is', async () => {
  const said = { ...EMPTY_PROFILE, roles: ['staffCouncil' as const], employees: 600, expiredPack: true };
  const save = mountRoom(said);
  await click(box());
  expect(save.mock.lastCall?.[0]).toEqual([
    { table: 'profile', id: 'profile', after: { ...said, expiredPack: false } },
  ]);
});

it('stays as it was where it could not be saved, and says why, each time', async () => {
  mountRoom(null, 'Der Speicher ist voll.');
  for (let time = 0; time < 2; time += 1) {
    await click(box());
    expect(one('[role="alert"]').textContent).toBe('Der Speicher ist voll.');
    expect(box().checked).toBe(false);
  }
});

it('shows the decree in force at once, the expired one by request and named as such', async () => {
  mountRoom(null);
  expect(document.body.textContent).toContain('SAP-Erlass NRW 2016, III 1.2 · SAP16-03');
  expect(document.body.textContent).toContain('(A-37)');
  expect(document.body.textContent).toContain('außer Kraft seit 30.6.2010');
  expect(document.body.textContent).not.toContain('SAP07-02');
  await click(button('Erlass nachlesen'));
  expect(document.body.textContent).toContain('(außer Kraft seit 30.6.2010) · SAP07-02');
  expect(document.body.textContent).toContain('(A-36)');
  expect(document.body.textContent).toContain('Qualitätssicherung nach dem Erlass von 2007');
});
