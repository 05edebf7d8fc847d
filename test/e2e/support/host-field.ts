import type { PageView } from './session.ts';

/** Id of a field of the host page. */
export const HOST_FIELD = 'fall-notiz';

/** Puts it there; what keys and input the page hears of is kept. */
export async function addHostField(page: PageView): Promise<void> {
  await page.evaluate((id) => {
    const seen: string[] = [];
    Object.assign(window, { seenKeys: seen });
    for (const type of ['keydown', 'keypress', 'beforeinput', 'input']) {
      addEventListener(
        type,
        (event) => {
          const keys = event instanceof KeyboardEvent ? event : null;
          // The shortcut's own keys: the modifiers in both browsers, in Firefox also the letter.
          if (keys?.altKey || keys?.key === 'Alt') return;
          seen.push(`${type} ${keys?.key ?? ''}`.trim());
        },
        true,
      );
    }
    const field = document.createElement('input');
    field.id = id;
    document.body.prepend(field);
  }, HOST_FIELD);
}

export const keysSeenBy = (page: PageView): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as { seenKeys: string[] }).seenKeys]);
