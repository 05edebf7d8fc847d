/**
 * Runs inside the page: everything that is cut off, lies over something else, or is too small to hit. It must stay
 * self-contained, because the browser gets its source text only.
 */
export function layoutProblems(): string[] {
  const TOLERANCE = 1;
  const SMALLEST_TARGET = 24;
  const found: string[] = [];
  const root = document.documentElement;
  const nameOf = (element: Element): string => {
    const words = (element.textContent ?? '').trim().slice(0, 40);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} „${words}“`;
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.hidden-text');

  if (root.scrollWidth > root.clientWidth)
    found.push(`page wider than the window: ${root.scrollWidth} > ${root.clientWidth}`);
  // Behind a dialog nothing can be reached or has to be read.
  const scope = document.querySelector('dialog:modal') ?? document.body;
  const all = [...scope.querySelectorAll<HTMLElement>('*')].filter(
    (one) => !(one instanceof SVGElement) && isShown(one),
  );
  for (const element of all) {
    const box = getComputedStyle(element);
    if (box.display === 'inline' || element.clientWidth === 0) continue;
    // A table may scroll in itself, where the keyboard reaches all of it.
    const scrolls = box.overflowX === 'auto' && element.matches(':has(table :is(input, button))');
    if (!scrolls && element.scrollWidth > element.clientWidth + TOLERANCE) found.push(`cut off: ${nameOf(element)}`);
    if (element instanceof HTMLSelectElement) {
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) continue;
      pen.font = box.font;
      const room = element.clientWidth - Number.parseFloat(box.paddingLeft) - Number.parseFloat(box.paddingRight);
      const words = element.selectedOptions[0]?.text ?? '';
      if (pen.measureText(words).width > room + TOLERANCE) found.push(`cut off: chosen option „${words}“`);
    }
  }

  interface Piece {
    owner: Element;
    box: DOMRect;
    control: boolean;
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.textContent?.trim() || !isShown(owner) || owner.closest('option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const frame = getComputedStyle(owner).display === 'inline' ? null : owner.getBoundingClientRect();
    for (const box of range.getClientRects()) {
      pieces.push({ owner, box, control: false });
      const sticksOut = frame && (box.left < frame.left - TOLERANCE || box.right > frame.right + TOLERANCE);
      if (sticksOut) found.push(`sticks out of its box: ${nameOf(owner)}`);
    }
  }
  const controls = all.filter((one) => one.matches('a, button, input, select, textarea'));
  for (const owner of controls) pieces.push({ owner, box: owner.getBoundingClientRect(), control: true });
  const cross = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
    // Line boxes of neighbouring lines touch; letters do not.
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  // Cells of a scrolled table go below its first column, which stays and is opaque.
  const staysOf = (element: Element): Element | null => {
    const cell = element.closest('th');
    return cell && getComputedStyle(cell).position === 'sticky' ? cell.closest('table') : null;
  };
  const goesBelow = (one: Element, other: Element): boolean =>
    staysOf(one) !== staysOf(other) && one.closest('table') === other.closest('table');
  pieces.sort((one, other) => one.box.top - other.box.top);
  pieces.forEach((one, index) => {
    for (let at = index + 1; at < pieces.length; at += 1) {
      const other = pieces[at];
      if (!other || other.box.top > one.box.bottom) break;
      if (!cross(one.box, other.box) || one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
      if (!goesBelow(one.owner, other.owner)) found.push(`overlap: ${nameOf(one.owner)} and ${nameOf(other.owner)}`);
    }
  });

  const targets = scope.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary');
  for (const control of targets) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    const box = (control.closest('label, .date-box') ?? control).getBoundingClientRect();
    if (Math.min(box.width, box.height) < SMALLEST_TARGET - 0.5) {
      found.push(`target ${Math.round(box.width)} × ${Math.round(box.height)}: ${nameOf(control)}`);
    }
  }
  return [...new Set(found)];
}
