import type { View } from '../support/session.ts';
import { until } from '../support/until.ts';

/** More presses of the Tab key than this for one control are too many. */
const MOST_TABS = 15;

/** Runs in the document: whether what has the focus is what is meant, a selector or `text=` and a part of its name. */
function isFocused(target: string): boolean {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return false;
  if (!target.startsWith('text=')) return focused.matches(target);
  const labels = [...((focused as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
  const name = `${focused.getAttribute('aria-label') ?? ''} ${focused.textContent} ${labels.join(' ')}`;
  return name.replace(/\s+/g, ' ').includes(target.slice('text='.length));
}

/** Runs in the document: what has the focus, for an error. */
function focusedNow(): string {
  const focused = document.activeElement;
  const label = (focused as HTMLInputElement | null)?.labels?.[0]?.textContent;
  const name = focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '';
  return `<${focused?.localName} id=${focused?.id} class=${focused?.className}> „${name.slice(0, 40)}“`;
}

/** A person's keyboard: counts every key of a step, and reaches controls by keys only. */
export class Keyboard {
  /** Keys pressed in each step, and the longest way to one control. */
  readonly steps = new Map<string, { keys: number; longestWay: number; to: string }>();
  #step = '';

  begin(step: string): void {
    this.#step = step;
    this.steps.set(step, { keys: 0, longestWay: 0, to: '' });
  }

  /** Keys that went elsewhere, a shortcut for example. */
  count(keys: number): void {
    this.#now.keys += keys;
  }

  get keys(): number {
    return this.#now.keys;
  }

  async press(view: View, ...keys: string[]): Promise<void> {
    for (const key of keys) await view.press(key);
    this.count(keys.length);
  }

  /** Closes what stands over the page; it is gone a task later than the focus is back. */
  async closeBox(view: View): Promise<void> {
    await this.press(view, 'Escape');
    await view.waitFor('nothing over the page', () => document.querySelector('dialog') === null);
  }

  /** Text counts as one: it is as long as it has to be. */
  async type(view: View, text: string): Promise<void> {
    await view.type(text);
    this.count(1);
  }

  /** Presses Tab (or `key`) until the control has the focus. @throws when that takes more than 15 presses */
  async go(view: View, target: string, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let way = 0; way <= MOST_TABS; way += 1) {
      if (await view.evaluate(isFocused, target)) {
        if (way > this.#now.longestWay) Object.assign(this.#now, { longestWay: way, to: target });
        return;
      }
      passed.push(await view.evaluate(focusedNow));
      if (way < MOST_TABS) await this.press(view, key);
    }
    throw new Error(
      `${this.#step}: ${MOST_TABS} times ${key} do not lead to ${target}; the focus was on ${passed.join(', ')} in „${(await view.text()).slice(0, 1500)}“`,
    );
  }

  /** Goes there and presses a key on it. */
  async use(view: View, target: string, key = 'Enter'): Promise<void> {
    await this.go(view, target);
    await this.press(view, key);
  }

  /** Waits until this has the focus without any key: the page has put it there. */
  async arrives(view: View, target: string): Promise<void> {
    await until(`focus on ${target}`, async () => {
      if (await view.evaluate(isFocused, target)) return true;
      throw new Error(`it is on ${await view.evaluate(focusedNow)}`);
    });
  }

  get #now(): { keys: number; longestWay: number; to: string } {
    const now = this.steps.get(this.#step);
    if (!now) throw new TypeError('no step was begun');
    return now;
  }
}
