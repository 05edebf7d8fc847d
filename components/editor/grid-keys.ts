/** Keys that lead from cell to cell of a table with controls. */
const CONTROLS = 'input, select, textarea, button';
const STEPS: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function moveInGrid(event: KeyboardEvent): void {
  const control = event.target;
  if (event.altKey || event.metaKey || event.shiftKey || !(control instanceof HTMLElement)) return;
  // What a cell has opened has keys of its own.
  if (control.closest('[data-open]')) return;
  const step = stepOf(event, control);
  const next = step && neighbour(control, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement || next instanceof HTMLTextAreaElement) next.select();
}

function stepOf({ key, ctrlKey }: KeyboardEvent, control: HTMLElement): readonly [number, number] | null {
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  if (key === 'Enter' && isText && !ctrlKey) return [1, 0];
  const step = STEPS[key];
  if (!step) return null;
  if (ctrlKey) return step;
  // Up and down choose in a list, as everywhere.
  if (control instanceof HTMLSelectElement) return step[0] === 0 ? step : null;
  if (!isText || step[0] !== 0) return step;
  const { selectionStart, selectionEnd, value } = control;
  const all = selectionStart === 0 && selectionEnd === value.length;
  const atEdge = selectionStart === selectionEnd && selectionStart === (step[1] < 0 ? 0 : value.length);
  return all || atEdge ? step : null;
}

/** The control of the next cell in this direction that has one. */
function neighbour(control: HTMLElement, [down, right]: readonly [number, number]): HTMLElement | null {
  const cell = control.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  const rows = [...(row?.parentElement?.children ?? [])];
  let [y, x] = [row ? rows.indexOf(row) : -1, cell?.cellIndex ?? -1];
  for (;;) {
    y += down;
    x += right;
    const next = rows[y]?.children[x];
    if (!next) return null;
    const found = next.querySelector<HTMLElement>(CONTROLS);
    if (found) return found;
  }
}

/** Chromium leaves alone what is half in sight; a cell that has the focus is shown whole, ring included. Clicks move nothing. */
export function showWhole({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
  const head = target.closest('th');
  if (head && getComputedStyle(head).position === 'sticky') return;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
