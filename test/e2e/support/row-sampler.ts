/** What is wrong with the lines drawn in a list; texts name the row. */
export interface RowFaults {
  /** Beside another person's row, or over somebody else's part of it. */
  wrong: string[];
  /** Beside no row, outside the list, or over a head or pinned column. */
  astray: string[];
  /** Over a control or a text of the host. */
  covering: string[];
  /** Largest distance between the middle of a line and the middle of its name, in px. */
  offset: number;
}

export interface RowReport extends RowFaults {
  drawn: number;
  /** Names in full view without a line. */
  bare: string[];
  /** The same over all frames painted since the last call. */
  painted: RowFaults & { frames: number };
}

/**
 * Runs inside the browser with our shadow root. The page marks: `data-days` the element that shows a name, with what its badge
 * must say; `data-row` all that belongs to a row; `data-box` what the rows scroll in; `data-cover` heads and pinned columns.
 * From the first call on each frame is looked at after all of its callbacks and its layout, before it is painted.
 */
export function sampleRows(root: ShadowRoot): RowReport {
  const page = root.ownerDocument;
  const view = page.defaultView as Window & typeof globalThis;
  const scope = globalThis as { fallblickPainted?: RowReport['painted'] };
  const CONTROL = 'a, button, input, select, [role="button"], [tabindex]:not(td):not([data-row])';
  const none = (): RowFaults => ({ wrong: [], astray: [], covering: [], offset: 0 });
  const meet = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const rectsOf = (node: Node): DOMRect[] => {
    const range = page.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const boxesAround = (element: Element): DOMRect[] => {
    const box = element.closest('[data-box]');
    return box ? [box.getBoundingClientRect(), ...boxesAround(box.parentElement ?? page.documentElement)] : [];
  };
  const uppermost = (x: number, y: number): Element | undefined =>
    page.elementsFromPoint(x, y).find((element) => element !== root.host);
  const names = (): { element: HTMLElement; text: DOMRect; isSingle: boolean }[] =>
    [...page.querySelectorAll<HTMLElement>('[data-days]')].flatMap((element) => {
      const lines = element.checkVisibility() ? rectsOf(element) : [];
      const text = lines.at(-1);
      return text ? [{ element, text, isSingle: lines.length === 1 }] : [];
    });

  const look = (): RowFaults & { drawn: number; bare: string[] } => {
    const faults = none();
    const all = names();
    const served = new Set<Element>();
    const lines = [...root.querySelectorAll('.line:not([hidden])')];
    for (const line of lines) {
      const box = line.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      const says = /seit (\d+) Tag/.exec(line.querySelector('button')?.getAttribute('aria-label') ?? '')?.[1] ?? '?';
      const own = all.find(({ element }) => element.dataset.days === says);
      const beside = all.find(({ text }) => middle > text.top && middle < text.bottom);
      if (!own || middle < own.text.top || middle > own.text.bottom) {
        faults[beside ? 'wrong' : 'astray'].push(
          `${says} at „${beside?.element.textContent}“ (${beside?.element.dataset.days})`,
        );
        continue;
      }
      const { element, text, isSingle } = own;
      const label = `${says} at „${element.textContent}“`;
      served.add(element);
      // Beside the last of several lines a line may stand a little lower, not to cover the one above.
      if (isSingle) faults.offset = Math.max(faults.offset, Math.abs(middle - (text.top + text.bottom) / 2));
      const leaves = boxesAround(element).some(
        (around) =>
          box.top < around.top || box.bottom > around.bottom || box.left < around.left || box.right > around.right,
      );
      if (leaves) faults.astray.push(`${label} leaves the list`);
      for (const x of [box.left + 1, (box.left + box.right) / 2, box.right - 1]) {
        for (const y of [box.top + 1, middle, box.bottom - 1]) {
          const hit = uppermost(x, y);
          const row = hit?.closest<HTMLElement>('[data-row]');
          if (hit?.closest('[data-cover]') && !element.closest('[data-cover]'))
            faults.astray.push(`${label} over a head`);
          else if (row && row.dataset.row !== says && y === middle)
            faults.wrong.push(`${label} in row ${row.dataset.row}`);
          if (hit?.closest(CONTROL)) faults.covering.push(`${label} over <${hit.localName}>`);
        }
      }
      for (const part of page.querySelectorAll(
        `[data-row="${element.closest<HTMLElement>('[data-row]')?.dataset.row}"]`,
      )) {
        for (const control of part.querySelectorAll(CONTROL))
          if (
            control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
            // A link of several lines has a box for each.
            [...control.getClientRects()].some((rect) => meet(box, rect))
          )
            faults.covering.push(`${label} over <${control.localName}>`);
        const walker = page.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const shown = node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
          if (shown && node.textContent?.trim() && rectsOf(node).some((rect) => meet(box, rect)))
            faults.covering.push(`${label} over „${node.textContent}“`);
        }
      }
    }
    const bare = all
      .filter(({ element, text }) => {
        const inView = boxesAround(element).every(
          (around) => text.top >= around.top + 4 && text.bottom <= around.bottom - 4 && text.right <= around.right,
        );
        const hit = uppermost((text.left + text.right) / 2, (text.top + text.bottom) / 2);
        return inView && !served.has(element) && hit && (element.contains(hit) || hit.contains(element));
      })
      .map(({ element }) => `${element.textContent}`);
    return { ...faults, drawn: lines.length, bare };
  };

  if (!scope.fallblickPainted) {
    const frame = (): void => {
      // First observations are reported in this frame after its layout, deeper ones after those of the root.
      const last = new view.ResizeObserver(() => {
        last.disconnect();
        const { wrong, astray, covering, offset } = look();
        const { fallblickPainted: all } = scope;
        if (!all) return;
        all.frames += 1;
        if (all.wrong.length < 20) all.wrong.push(...wrong);
        if (all.astray.length < 20) all.astray.push(...astray);
        if (all.covering.length < 20) all.covering.push(...covering);
        all.offset = Math.max(all.offset, offset);
      });
      const first = new view.ResizeObserver(() => {
        first.disconnect();
        last.observe(root.host);
      });
      first.observe(page.documentElement);
      view.requestAnimationFrame(frame);
    };
    scope.fallblickPainted = { ...none(), frames: 0 };
    view.requestAnimationFrame(frame);
  }
  const painted = scope.fallblickPainted;
  scope.fallblickPainted = { ...none(), frames: 0 };
  return { ...look(), painted };
}
