/** Keys pressed while a page of ours is still loading: kept for its field. */

let text = '';
let life: AbortController | null = null;

/** Called before anything else of the page runs. */
export function catchEarlyKeys(): void {
  life = new AbortController();
  document.addEventListener(
    'keydown',
    ({ key, ctrlKey, altKey, metaKey }) => {
      if (ctrlKey || altKey || metaKey) return;
      if (key === 'Backspace') text = text.slice(0, -1);
      else if (key.length === 1) text += key;
    },
    { signal: life.signal },
  );
}

/** What was typed until now; from here on the field takes the keys. */
export function takeEarlyKeys(): string {
  life?.abort();
  const typed = text;
  text = '';
  return typed;
}
