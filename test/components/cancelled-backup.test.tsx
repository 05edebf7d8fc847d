// @vitest-environment happy-dom
/** „Abbrechen“ while an answer is still to come: nothing may be shown of the work again when it comes. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRestore } from '../../lib/pages/use-restore';
import { useSaveBackup } from '../../lib/pages/use-save-backup';
import { mount, unmount } from './support/mount';

interface Asked {
  name: string;
  answer(value: unknown): void;
}
const host = vi.hoisted(() => ({ asked: [] as Asked[] }));
vi.mock('../../lib/messages/client', () => ({
  request: (name: string) => new Promise((answer) => host.asked.push({ name, answer })),
  onSignal: () => () => undefined,
}));

beforeEach(() => {
  host.asked = [];
});
afterEach(unmount);

async function settle(): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, 20)));
}

async function answer(name: string, value: unknown): Promise<void> {
  await settle();
  const at = host.asked.findIndex((one) => one.name === name);
  const [asked] = at < 0 ? [] : host.asked.splice(at, 1);
  if (!asked) throw new Error(`${name} was not asked`);
  asked.answer(value);
  await settle();
}

it('ends a backup whose step is under way, at the host too', async () => {
  let save = {} as ReturnType<typeof useSaveBackup>;
  mount(<Save />);
  act(() => void save.save(null));
  await answer('startBackup', { ok: true, job: 'job', total: 9 });
  await answer('backupStep', { ok: true, done: 1, total: 9, bytes: '', last: false });
  expect(save.running).toEqual({ done: 1, total: 9 });
  act(() => save.cancel());
  expect(save.running).toBeNull();
  await answer('backupStep', { ok: true, done: 2, total: 9, bytes: '', last: false });
  expect(save.running).toBeNull();
  await answer('cancelJob', null);
  expect(host.asked.filter(({ name }) => name !== 'backupState')).toEqual([]);

  function Save() {
    save = useSaveBackup();
    return null;
  }
});

it('ends a restoring whose file is being read', async () => {
  let restore = {} as ReturnType<typeof useRestore>;
  mount(<Restore />);
  act(() => restore.choose(new File([new Uint8Array(7_000_000)], 'sicherung.fbk')));
  await answer('startRestore', { ok: true, job: 'job' });
  await vi.waitFor(() => expect(host.asked.map(({ name }) => name)).toContain('restorePiece'));
  expect(restore.stage).toMatchObject({ at: 'working', what: 'reading' });
  act(() => restore.cancel());
  expect(restore.stage).toEqual({ at: 'choose', refusal: null });
  await answer('restorePiece', { ok: true });
  expect(restore.stage).toEqual({ at: 'choose', refusal: null });

  function Restore() {
    restore = useRestore();
    return null;
  }
});
