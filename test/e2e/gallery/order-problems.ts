/**
 * Runs inside the page: what does not depend on the look. Nothing may move for those who ask for „reduced motion“, as the tests
 * do, and nothing may be drawn in another order than the keyboard goes (WCAG 2.4.3). It must stay self-contained, because the
 * browser gets its source text only.
 */
export function orderProblems(): string[] {
  const found: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} „${(element.textContent ?? '').trim().slice(0, 40)}“`;
  for (const element of document.body.querySelectorAll('*')) {
    const moves = [null, '::before', '::after'].some((part) => {
      const { transitionDuration, animationName } = getComputedStyle(element, part);
      return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
    });
    if (moves) found.push(`moves in spite of „reduced motion“: ${nameOf(element)}`);
    const { flexDirection, flexWrap, order } = getComputedStyle(element);
    const isTurned = flexDirection.endsWith('reverse') || flexWrap === 'wrap-reverse' || order !== '0';
    if (isTurned && element.querySelector('a, button, input, select, textarea'))
      found.push(`drawn in another order than the keys go: ${nameOf(element)}`);
  }
  return found;
}
