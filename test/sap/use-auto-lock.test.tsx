// @vitest-environment happy-dom
/** The workspace locks by itself, whoever sits before it. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAutoLock } from '../../lib/sap/page/use-auto-lock';
import { mount, unmount } from '../components/support/mount';

const idle = vi.hoisted(() => new Set<(state: string) => void>());
vi.mock('wxt/browser', () => ({
  browser: {
    idle: {
      onStateChanged: {
        addListener: (listener: (state: string) => void) => idle.add(listener),
        removeListener: (listener: (state: string) => void) => idle.delete(listener),
      },
    },
  },
}));

const MINUTE = 60_000;
const START = new Date(2026, 10, 22, 8, 0).getTime();
const lock = vi.fn();
let until: number | null;
function Sample({ isOpen = true }: { isOpen?: boolean }) {
  until = useAutoLock(isOpen, { minutes: 10, hours: 1 }, lock);
  return null;
}
const use = (name: string): void =>
  void act(() => void document.body.dispatchEvent(new Event(name, { bubbles: true })));
const pass = (ms: number): void => void act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  lock.mockClear();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START });
  mount(<Sample />);
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe('an open workspace', () => {
  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'])('stays open while it is used: %s', (name) => {
    pass(9 * MINUTE);
    use(name);
    expect(until).toBe(START + 19 * MINUTE);
    pass(10 * MINUTE - 1);
    expect(lock).not.toHaveBeenCalled();
    pass(1);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('waits until a field has what was put into it: a drawing before would put back what stood there', () => {
    const field = document.body.appendChild(document.createElement('input'));
    const order: string[] = [];
    field.addEventListener('input', () => order.push('field'));
    const now = vi.spyOn(Date, 'now').mockImplementation(() => {
      order.push('use');
      return START + MINUTE;
    });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    now.mockRestore();
    field.remove();
    expect(order.slice(0, 2)).toEqual(['field', 'use']);
  });

  it('locks after the hours however much it is used', () => {
    for (let minute = 0; minute < 59; minute += 1) {
      pass(MINUTE);
      use('keydown');
    }
    expect(until).toBe(START + 60 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
    pass(MINUTE);
    expect(lock).toHaveBeenCalled();
  });

  it('locks at the first use after the computer slept past the end', () => {
    vi.setSystemTime(START + 30 * MINUTE);
    use('pointerdown');
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('locks when the screen does, and when the page goes; not when nobody is at the computer for a moment', () => {
    for (const told of idle) told('idle');
    expect(lock).not.toHaveBeenCalled();
    for (const told of idle) told('locked');
    expect(lock).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('pagehide'));
    expect(lock).toHaveBeenCalledTimes(2);
  });

  it('has nothing running once it is not open', () => {
    mount(<Sample isOpen={false} />);
    expect(until).toBeNull();
    expect(idle.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    window.dispatchEvent(new Event('pagehide'));
    expect(lock).not.toHaveBeenCalled();
  });
});
