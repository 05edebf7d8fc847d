import type { Box, OverlayLine } from './overlay-snapshot.ts';
import type { PageView } from './session.ts';

/** What a line may not do; the host's texts and controls are asked in the page. */
export async function layoutFaults(page: PageView, lines: OverlayLine[]): Promise<string[]> {
  const { texts, width, scrollWidth, height } = await page.evaluate(() => {
    const found: { box: { x: number; y: number; width: number; height: number }; text: string; control: boolean }[] =
      [];
    const add = (rect: DOMRect, text: string, control: boolean) => {
      if (rect.width > 0 && rect.height > 0)
        found.push({ box: { x: rect.x, y: rect.y, width: rect.width, height: rect.height }, text, control });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) add(rect, node.textContent.trim(), false);
    }
    // A link of several lines has a box for each; between their ends there is nothing to be clicked.
    for (const control of document.querySelectorAll('button, input, select, a')) {
      for (const rect of control.getClientRects()) add(rect, control.textContent ?? '', true);
    }
    const { clientWidth, clientHeight, scrollWidth: all } = document.documentElement;
    return { texts: found, width: clientWidth, height: clientHeight, scrollWidth: all };
  });
  const list: string[] = [];
  if (scrollWidth > width) list.push(`the page is ${scrollWidth} wide in ${width}`);
  for (const [index, { box, name, attributes }] of lines.entries()) {
    // In a corner text may lie below a line, a control never.
    const docked = 'data-docked' in attributes;
    if (box.x < 0 || box.x + box.width > width || box.y < 0 || box.y + box.height > height)
      list.push(`${name}: outside the window`);
    for (const { box: host, text, control } of texts)
      if ((control || !docked) && meet(box, host)) list.push(`${name}: over „${text}“`);
    for (const other of lines.slice(index + 1)) if (meet(box, other.box)) list.push(`${name}: over ${other.name}`);
  }
  return list;
}

/** More than a hair in common. */
function meet(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 1 && down > 1;
}
