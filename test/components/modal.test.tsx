// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Modal } from '../../components/modal';
import { button, click, mount, one, unmount } from './support/mount';

const onClose = vi.fn();
beforeEach(() => {
  onClose.mockClear();
  // As browsers do it: they tell of the closing a task later.
  vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function close(this: HTMLDialogElement) {
    if (!this.open) return;
    this.removeAttribute('open');
    setTimeout(() => this.dispatchEvent(new Event('close')));
  });
  mount(
    <Modal class="sheet" label="Fall" closeLabel="Schließen" first="input" onClose={onClose}>
      <input type="file" />
    </Modal>,
  );
});
afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});
const later = () => new Promise((done) => setTimeout(done, 5));

it('is closed within the key: what comes next acts on the page below', async () => {
  one('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  expect([onClose.mock.calls.length, one<HTMLDialogElement>('dialog').open]).toEqual([1, false]);
  await later();
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('is closed by its button, once', async () => {
  await click(button('Schließen'));
  expect(onClose).toHaveBeenCalledTimes(1);
  await later();
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('stays when the choice of a file is given up', async () => {
  one('input').dispatchEvent(new Event('cancel', { bubbles: true }));
  await later();
  expect([onClose.mock.calls.length, one<HTMLDialogElement>('dialog').open]).toEqual([0, true]);
});

it('tells nobody when it is taken away', async () => {
  unmount();
  await later();
  expect(onClose).not.toHaveBeenCalled();
});
