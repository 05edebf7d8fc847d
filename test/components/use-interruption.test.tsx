// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { useInterruption } from '../../lib/pages/use-interruption';
import { mount, one, unmount } from './support/mount';

const TEXT = 'abcdefgh';
let veil: ReturnType<typeof useInterruption>;

function Field() {
  veil = useInterruption();
  return <input id="field" type="text" />;
}
afterEach(unmount);

const field = () => one<HTMLInputElement>('#field');
const at = () => document.activeElement ?? document.body;
const send = (type: string, key: string) =>
  at().dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));

/** As browsers do: the key goes down, and its letter comes later, to whatever then has the focus, unless the first was refused. */
function letter(key: string): void {
  if (!send('keypress', key)) return;
  const target = at();
  if (!(target instanceof HTMLInputElement)) return;
  const { selectionStart, selectionEnd } = target;
  target.setRangeText(key, selectionStart ?? 0, selectionEnd ?? 0, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Every order of a veil over a fast typist: it falls, takes the focus (a frame later) and is lifted between any two events. */
function orders(): { falls: number; blurs: number; lifts: number }[] {
  const events = 2 * TEXT.length;
  const found: { falls: number; blurs: number; lifts: number }[] = [];
  for (let falls = 0; falls < events; falls += 1)
    for (const blurs of [falls, falls + 1])
      for (let lifts = blurs; lifts <= events; lifts += 1) found.push({ falls, blurs, lifts });
  return found;
}

it('no letter is lost, doubled or moved, whenever the veil falls and is lifted', () => {
  const wrong: object[] = [];
  for (const order of orders()) {
    mount(<Field />);
    field().focus();
    let refused = false;
    for (let event = 0; event <= 2 * TEXT.length; event += 1) {
      if (event === order.falls) veil.begin('Anna');
      if (event === order.blurs) field().blur();
      if (event === order.lifts) veil.end('Anna', true);
      const key = TEXT[event >> 1];
      if (key === undefined) continue;
      if (event % 2 === 0) refused = !send('keydown', key);
      else {
        if (!refused) letter(key);
        send('keyup', key);
      }
    }
    if (field().value !== TEXT) wrong.push({ ...order, value: field().value });
    unmount();
  }
  expect(wrong).toEqual([]);
});

it('keys that overlap are told apart', () => {
  mount(<Field />);
  field().focus();
  send('keydown', 'x');
  letter('x');
  send('keydown', 'y');
  veil.begin('Anna');
  send('keyup', 'x');
  letter('y');
  veil.end('Anna', true);
  expect(field().value).toBe('xy');
});

it('nothing of it goes to another person', () => {
  mount(<Field />);
  field().focus();
  send('keydown', 'a');
  veil.begin('Anna');
  field().blur();
  letter('a');
  send('keydown', 'b');
  veil.end('Bert', true);
  expect(field().value).toBe('');
});
