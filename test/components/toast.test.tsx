// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Toast } from '../../components/toast';
import { button, click, mount, one, press, unmount } from './support/mount';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

const seconds = (count: number) =>
  act(() => {
    vi.advanceTimersByTime(count * 1000);
  });
function toast() {
  const onGone = vi.fn();
  const onUndo = vi.fn();
  mount(<Toast text="Gespeichert" onUndo={onUndo} onGone={onGone} />);
  return { onGone, onUndo };
}

it('goes after ten seconds, not before', () => {
  const { onGone } = toast();
  seconds(9);
  expect(onGone).not.toHaveBeenCalled();
  seconds(1);
  expect(onGone).toHaveBeenCalledTimes(1);
});

it.each([
  ['pointer', 'pointerenter', 'pointerleave'],
  ['focus', 'focusin', 'focusout'],
])('stays as long as it has the %s', (_name, enter, leave) => {
  const { onGone } = toast();
  seconds(5);
  act(() => void one('.toast').dispatchEvent(new FocusEvent(enter)));
  seconds(60);
  expect(onGone).not.toHaveBeenCalled();
  act(() => void one('.toast').dispatchEvent(new FocusEvent(leave)));
  seconds(5);
  expect(onGone).toHaveBeenCalled();
});

it('undoes by its button and goes with Escape', async () => {
  const { onGone, onUndo } = toast();
  await click(button('Rückgängig'));
  expect(onUndo).toHaveBeenCalledTimes(1);
  await press(button('Rückgängig'), 'Escape');
  expect(onGone).toHaveBeenCalledTimes(1);
});
