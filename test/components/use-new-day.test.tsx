// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useNewDay } from '../../lib/pages/use-new-day';
import { mount, unmount } from './support/mount';

const called = vi.fn();
function Sample() {
  useNewDay(called);
  return null;
}
const sign = (type: string, target: EventTarget = window) => target.dispatchEvent(new Event(type, { bubbles: true }));

beforeEach(() => {
  called.mockClear();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'setInterval'], now: new Date(2026, 10, 20, 23, 59) });
});
afterEach(() => {
  vi.restoreAllMocks();
  unmount();
  vi.useRealTimers();
});

it.each([
  ['visibilitychange', document],
  ['focus', window],
  ['pageshow', window],
  ['pointerdown', document],
  ['pointermove', document],
  ['keydown', document],
  ['wheel', document],
])('calls back once on %s after midnight, not before', (type, target) => {
  mount(<Sample />);
  sign(type, target);
  expect(called).not.toHaveBeenCalled();
  vi.setSystemTime(new Date(2026, 10, 21, 0, 1));
  sign(type, target);
  sign(type, target);
  expect(called).toHaveBeenCalledTimes(1);
});

it('waits with no timer, and not while nobody can see it', () => {
  mount(<Sample />);
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime(new Date(2026, 10, 21, 7, 0));
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  sign('visibilitychange', document);
  expect(called).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  sign('visibilitychange', document);
  expect(called).toHaveBeenCalledTimes(1);
});

it('ends with the page', () => {
  mount(<Sample />);
  unmount();
  vi.setSystemTime(new Date(2026, 10, 21, 7, 0));
  sign('focus');
  expect(called).not.toHaveBeenCalled();
});
