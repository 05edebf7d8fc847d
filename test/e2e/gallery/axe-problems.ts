import type { Page } from 'playwright-core';

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** All but contrast, which depends on the look; and of the trial rules the one for WCAG 2.5.3, a name that has the words on screen. */
const NAMES_AND_ROLES = {
  rules: { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
};
const CONTRAST = { runOnly: ['color-contrast'], resultTypes: ['violations'] };

/** Names, roles, structure: the same in every look. */
export function structureProblems(page: Page): Promise<string[]> {
  return problems(page.evaluate(runOnFreshSections, NAMES_AND_ROLES));
}

/** Contrast in the look the page has now. */
export function contrastProblems(page: Page, look: string): Promise<string[]> {
  return problems(page.evaluate(runOnFreshColours, { look, options: CONTRAST }));
}

async function problems(run: Promise<AxeResult>): Promise<string[]> {
  return (await run).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('\n')}`,
  );
}

/** Runs inside the page. The options are many sections, of which a state changes one: only what none showed before is looked at. */
async function runOnFreshSections(options: object): Promise<AxeResult> {
  const scope = window as unknown as {
    axe: { run(where: unknown, how: object): Promise<AxeResult> };
    sectionsSeen?: Set<string>;
  };
  const sections = [...document.querySelectorAll('.options-section')];
  const isFirst = !scope.sectionsSeen || sections.length === 0;
  scope.sectionsSeen ??= new Set();
  const seen = scope.sectionsSeen;
  const fresh = sections.filter((section) => !seen.has(section.outerHTML));
  for (const section of fresh) seen.add(section.outerHTML);
  if (isFirst) return scope.axe.run(document, options);
  return fresh.length > 0 ? scope.axe.run(fresh, options) : { violations: [] };
}

/**
 * Runs inside the page. Contrast follows from a text's colour, size and weight and from the grounds it stands on: only texts are
 * looked at for which these are together for the first time.
 */
async function runOnFreshColours({ look, options }: { look: string; options: object }): Promise<AxeResult> {
  const scope = window as unknown as {
    axe: { run(where: unknown, how: object): Promise<AxeResult> };
    coloursSeen?: Set<string>;
  };
  scope.coloursSeen ??= new Set();
  const seen = scope.coloursSeen;
  const grounds = new Map<Element | null, string>([[null, look]]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined || !element) return known ?? look;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const ground = `${groundOf(element.parentElement)} ${backgroundColor} ${backgroundImage} ${opacity}`;
    grounds.set(element, ground.replaceAll(' rgba(0, 0, 0, 0) none 1', ''));
    return grounds.get(element) ?? '';
  };
  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const fresh = [...document.body.querySelectorAll('*')].filter((element) => {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) return false;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const isOff = element.closest(':disabled, [aria-disabled="true"]') !== null;
    const hint = element.matches(':placeholder-shown') ? getComputedStyle(element, '::placeholder').color : '';
    const key = `${groundOf(element)} ${color} ${fontSize} ${fontWeight} ${isOff} ${hint}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return fresh.length > 0 ? scope.axe.run(fresh, options) : { violations: [] };
}
