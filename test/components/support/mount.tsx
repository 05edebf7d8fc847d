import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';

/** Renders into the page and returns the root; a second call replaces the first. */
export function mount(node: ComponentChildren): HTMLElement {
  let root = document.getElementById('root');
  if (!root) {
    root = document.createElement('div');
    root.id = 'root';
    document.body.append(root);
  }
  const target = root;
  act(() => render(node, target));
  return target;
}

export function unmount(): void {
  const root = document.getElementById('root');
  if (root) act(() => render(null, root));
  root?.remove();
}

/** The one element a selector names. */
export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** The button or tab with these words. */
export function button(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button')];
  const found = all.find((candidate) => candidate.textContent?.includes(words) || candidate.ariaLabel?.includes(words));
  if (!found) throw new Error(`No button „${words}“`);
  return found;
}

/** Lets answers that are ready arrive. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export async function press(target: Element, key: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    await settle();
  });
}

export async function click(target: HTMLElement): Promise<void> {
  await act(async () => {
    target.click();
    await settle();
  });
}

export async function type(target: HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    target.value = value;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function choose(target: HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    target.value = value;
    target.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
