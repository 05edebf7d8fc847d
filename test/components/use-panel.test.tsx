// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PersonVeil } from '../../components/panel/person-veil';
import type { PageSignal } from '../../lib/messages/protocol';
import { usePanel } from '../../lib/pages/use-panel';
import type { PanelView } from '../../lib/view';
import { PASTED } from '../e2e/gallery/sample-paste';
import { lockedView } from '../e2e/gallery/sample-vault';
import { CASE, FAULTS } from '../e2e/gallery/sample-views';
import { mount, one, unmount } from './support/mount';

const stage = vi.hoisted(() => ({
  answers: [] as ((view: unknown) => void)[],
  signal: (_signal: unknown): void => undefined,
  activated: (): void => undefined,
  wish: undefined as number | undefined,
  paste: (): void => undefined,
  end: (): void => undefined,
}));

vi.mock('wxt/browser', () => {
  const never = { addListener: () => undefined, removeListener: () => undefined };
  return {
    browser: {
      tabs: {
        query: () => Promise.resolve([{ id: 7, url: 'https://fachverfahren.example/akte/1' }]),
        onActivated: {
          addListener: (listener: () => void) => {
            stage.activated = listener;
          },
          removeListener: () => undefined,
        },
        onUpdated: never,
      },
      storage: {
        session: {
          get: () => Promise.resolve({ focusRecordWish: stage.wish }),
          remove: () => Promise.resolve(),
        },
        onChanged: never,
      },
    },
  };
});
vi.mock('../../lib/messages/client', () => ({
  request: () => new Promise((answer) => stage.answers.push(answer)),
  onSignal: (callback: (signal: PageSignal) => void) => {
    stage.signal = callback as (signal: unknown) => void;
    return () => undefined;
  },
}));

beforeEach(() => {
  stage.answers = [];
  stage.wish = undefined;
});
afterEach(unmount);

function Sample() {
  const { view, stale, focusCount, pasted, showPasted, endPasted } = usePanel();
  stage.paste = () => showPasted(PASTED);
  stage.end = endPasted;
  return (
    <PersonVeil stale={stale}>
      <button type="button" data-focus={focusCount}>
        {view?.status === 'case' ? view.name : (view?.status ?? '')}
        {view?.status === 'noSite' ? ` ${view.origin}` : ''}
        {pasted ? ' (Text)' : ''}
      </button>
      {view?.status === 'case' && <input key={view.name} id="note" maxLength={20} />}
    </PersonVeil>
  );
}
const KAYA: PanelView = { ...CASE, name: 'Kaya, Zeynep', ref: { ...CASE.ref, customerNumber: '214D000001' } };
const turns = (doing: () => void) =>
  act(async () => {
    doing();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
const answer = (index: number, view: PanelView) => turns(() => stage.answers[index]?.(view));
const signal = (value: PageSignal) => turns(() => stage.signal(value));
const shown = () => one('button').textContent;
const isVeiled = () => one('button').closest('.veiled') !== null;
const open = () => {
  mount(<Sample />);
  return turns(() => undefined);
};

it('drops an answer that a newer question has overtaken', async () => {
  await open();
  await signal({ signal: 'changed' });
  await answer(1, KAYA);
  await answer(0, CASE);
  expect(shown()).toBe('Kaya, Zeynep');
});

it('hides the person at once when the page changes, until the new answer is there', async () => {
  await open();
  await answer(0, CASE);
  expect([shown(), isVeiled()]).toEqual(['Müller, Jürgen', false]);
  await turns(() => stage.activated());
  expect(isVeiled()).toBe(true);
  await answer(1, KAYA);
  expect([shown(), isVeiled()]).toEqual(['Kaya, Zeynep', false]);
});

it('goes on showing the person when only stored data changed', async () => {
  await open();
  await answer(0, CASE);
  await signal({ signal: 'changed', sameCase: true });
  expect([shown(), isVeiled()]).toEqual(['Müller, Jürgen', false]);
});

it('counts the wish for the form, from a signal and from session memory', async () => {
  stage.wish = Date.now();
  await open();
  await answer(0, CASE);
  await signal({ signal: 'focusRecord' });
  expect(one('button').dataset.focus).toBe('2');
});

it('opens the form of nobody but the person it was wished for', async () => {
  const focus = () => one('button').dataset.focus;
  await open();
  await answer(0, CASE);
  await signal({ signal: 'focusRecord' });
  await signal({ signal: 'changed' });
  await answer(1, CASE);
  expect(focus(), 'the same person').toBe('1');
  await signal({ signal: 'changed' });
  await answer(2, { status: 'none' });
  await signal({ signal: 'changed' });
  await answer(3, KAYA);
  expect(focus(), 'the next one').toBe('0');
  await signal({ signal: 'changed' });
  await signal({ signal: 'focusRecord' });
  await answer(4, CASE);
  expect(focus(), 'wished for while the next one was read').toBe('1');
});

it('forgets a wish that is older than ten seconds', async () => {
  stage.wish = Date.now() - 11_000;
  await open();
  expect(one('button').dataset.focus).toBe('0');
});

it('takes the address from the tab where the background does not know it', async () => {
  await open();
  await answer(0, { status: 'noSite', origin: null, allowed: null });
  expect(shown()).toContain('https://fachverfahren.example');
});

describe('what is typed while the panel is veiled', () => {
  const note = () => one<HTMLInputElement>('#note');
  const isTyping = () => document.activeElement === note();
  /** A browser takes the focus from what is veiled; then the keys go to the page itself. */
  const keys = (text: string) => {
    (document.activeElement as HTMLElement).blur();
    for (const key of text) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const begin = async () => {
    await open();
    await answer(0, CASE);
    note().focus();
    note().value = 'Nachf';
    note().setSelectionRange(4, 4);
    await signal({ signal: 'changed' });
  };

  it('stands where the caret was once the same person is shown again, and the focus too', async () => {
    await begin();
    keys('ch weii');
    press('Backspace');
    press('Enter');
    await answer(1, CASE);
    expect([note().value, isTyping()]).toEqual(['Nachch weif', true]);
  });

  it('is told of as if it had been typed, and never longer than the field takes', async () => {
    await begin();
    const told: string[] = [];
    note().addEventListener('input', () => told.push(note().value));
    keys('x'.repeat(30));
    await answer(1, CASE);
    expect(told).toEqual([`Nach${'x'.repeat(15)}f`]);
  });

  it('outlives a page that shows nobody while it loads, though the field is drawn anew', async () => {
    await begin();
    keys('ra');
    await answer(1, { status: 'none' });
    keys('g');
    await signal({ signal: 'changed' });
    await answer(2, CASE);
    expect([note().value, isTyping()]).toEqual(['rag', true]);
  });

  it.each<[string, PanelView]>([
    ['another person', KAYA],
    ['a list', { status: 'list', rows: 3 }],
    ['the lock', lockedView(false)],
  ])('is dropped for %s, for good', async (_name, next) => {
    await begin();
    keys('geheim');
    await answer(1, next);
    if (next === KAYA) expect([note().value, isTyping()]).toEqual(['', false]);
    await signal({ signal: 'changed' });
    await answer(2, CASE);
    expect([note().value, isTyping()]).toEqual(['', false]);
  });

  it('is dropped once the user goes on elsewhere', async () => {
    await begin();
    keys('geheim');
    await answer(1, { status: 'none' });
    one('button').focus();
    await signal({ signal: 'changed' });
    await answer(2, CASE);
    expect(note().value).toBe('');
  });

  it('is kept too where the field still has the focus, and nothing is saved', async () => {
    await begin();
    const forms: string[] = [];
    note().addEventListener('keydown', ({ key }) => forms.push(key));
    for (const key of ['ra', 'Enter', 'g'].flatMap((word) => (word === 'Enter' ? word : [...word]))) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      note().dispatchEvent(event);
      expect(event.defaultPrevented, key).toBe(true);
    }
    await answer(1, CASE);
    expect([note().value, forms]).toEqual(['Nachragf', []]);
  });

  it('stays when the page changes again before the answer', async () => {
    await begin();
    const press = (key: string) =>
      note().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('r');
    await signal({ signal: 'changed' });
    press('a');
    await answer(2, CASE);
    expect(note().value).toBe('Nachraf');
  });

  it('holds the letter of a key that was down when the veil fell, once', async () => {
    const key = (type: string) =>
      note().dispatchEvent(new KeyboardEvent(type, { key: 'r', bubbles: true, cancelable: true }));
    await open();
    await answer(0, CASE);
    note().focus();
    key('keydown');
    await signal({ signal: 'changed' });
    key('keyup');
    await answer(1, CASE);
    expect(note().value, 'its letter had not come').toBe('r');
    key('keydown');
    await signal({ signal: 'changed' });
    note().value = 'rr';
    note().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answer(2, CASE);
    expect(note().value, 'its letter came after all').toBe('rr');
    key('keydown');
    key('keyup');
    await signal({ signal: 'changed' });
    await answer(3, CASE);
    expect(note().value, 'a full field takes no letter').toBe('rr');
  });

  it('leaves shortcuts alone', async () => {
    await begin();
    (document.activeElement as HTMLElement).blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, bubbles: true }));
    await answer(1, CASE);
    expect(note().value).toBe('Nachf');
  });
});

describe('a person from pasted text', () => {
  const NONE: PanelView = { status: 'none' };
  const UNREADABLE: PanelView = { status: 'unreadable', fault: FAULTS.unreadable };
  /** Opens on a page, pastes, and answers both questions of that. */
  const paste = async (front: PanelView) => {
    await open();
    await answer(0, front);
    await turns(() => stage.paste());
    await answer(1, front);
    await answer(2, CASE);
    expect(shown()).toBe('Müller, Jürgen (Text)');
  };

  it('stays while the tab in front shows none', async () => {
    await paste(NONE);
    await turns(() => stage.activated());
    expect(isVeiled()).toBe(true);
    await answer(3, { status: 'noSite', origin: null, allowed: null });
    await answer(4, CASE);
    expect([shown(), isVeiled()]).toEqual(['Müller, Jürgen (Text)', false]);
  });

  it.each<[string, PanelView]>([
    ['a customer', KAYA],
    ['a list', { status: 'list', rows: 2 }],
    ['an unreadable customer', UNREADABLE],
  ])('is gone for good when the tab in front shows %s', async (_name, front) => {
    await paste(NONE);
    await signal({ signal: 'changed' });
    expect(isVeiled()).toBe(true);
    await answer(3, front);
    expect(shown()).not.toContain('(Text)');
    await signal({ signal: 'changed' });
    await answer(4, NONE);
    expect(shown()).toBe('none');
  });

  it('stands beside an unreadable customer until the page changes', async () => {
    await paste(UNREADABLE);
    await signal({ signal: 'changed', sameCase: true });
    await answer(3, UNREADABLE);
    await answer(4, CASE);
    expect(shown()).toBe('Müller, Jürgen (Text)');
    await signal({ signal: 'changed' });
    await answer(5, UNREADABLE);
    expect(shown()).toBe('unreadable');
  });

  it('is not shown when a customer comes to the front while the text is being read', async () => {
    await open();
    await answer(0, NONE);
    await turns(() => stage.paste());
    await answer(1, NONE);
    await signal({ signal: 'changed' });
    await answer(3, KAYA);
    await answer(2, CASE);
    expect(shown()).toBe('Kaya, Zeynep');
  });

  it('ends at once', async () => {
    await paste(NONE);
    await turns(() => stage.end());
    expect(isVeiled()).toBe(true);
    await answer(3, NONE);
    expect(shown()).toBe('none');
  });
});
