/**
 * Runs inside the page, in a window lower than the page: where the focus goes it must be seen (WCAG 2.4.7), not lie below
 * something that stays (2.4.11), and its ring must not be cut. It must stay self-contained, because the browser gets its source
 * text only.
 */
export function focusProblems(): string[] {
  const TOLERANCE = 1;
  const THINNEST_RING = 2;
  const found: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} „${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}“`;
  const scope = document.querySelector('dialog:modal') ?? document.body;
  const controls = scope.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])',
  );
  for (const control of controls) {
    // What arrow keys lead to gets its turn when they do.
    if (!control.checkVisibility({ visibilityProperty: true }) || control.tabIndex < 0) continue;
    if (control.tabIndex > 0) found.push(`out of turn: ${nameOf(control)}`);
    control.focus();
    if (document.activeElement !== control) continue;
    // The ring of a small box may be drawn around what it is in.
    const around = [control, control.parentElement, control.closest('label, li, td, .date-box')];
    const ringed = around.find((one) => {
      const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : { outlineStyle: 'none', outlineWidth: '0' };
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= THINNEST_RING;
    });
    if (!ringed) {
      // The one field of „Nachschlagen“ has the caret.
      if (!control.matches('input[role="combobox"]')) found.push(`no ring: ${nameOf(control)}`);
      continue;
    }
    const box = ringed.getBoundingClientRect();
    const inset = 4;
    const points = [
      [box.x + box.width / 2, box.y + box.height / 2],
      [box.left + inset, box.top + inset],
      [box.right - inset, box.top + inset],
      [box.left + inset, box.bottom - inset],
      [box.right - inset, box.bottom - inset],
    ] as const;
    const isSeen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (ringed.contains(hit) || hit.contains(ringed));
    });
    if (!isSeen) found.push(`hidden below something: ${nameOf(control)}`);
    const { outlineWidth, outlineOffset } = getComputedStyle(ringed);
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) - TOLERANCE;
    for (let frame = ringed.parentElement; frame && frame !== document.body; frame = frame.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(frame);
      const inner = frame.getBoundingClientRect();
      const cutsAcross = overflowX !== 'visible' && (box.left - reach < inner.left || box.right + reach > inner.right);
      const cutsDown = overflowY !== 'visible' && (box.top - reach < inner.top || box.bottom + reach > inner.bottom);
      if (cutsAcross || cutsDown) found.push(`ring cut by ${nameOf(frame).slice(0, 40)}: ${nameOf(control)}`);
    }
    const { clientWidth } = document.documentElement;
    if (box.left - reach < 0 || box.right + reach > clientWidth) found.push(`ring cut at the edge: ${nameOf(control)}`);
  }
  return [...new Set(found)];
}
