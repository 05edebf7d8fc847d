/** Code that is injected when the page is the first to need it. */
import type { Parts as ReadingParts } from '../site/parts';
import { ask } from './background-link';
import type { createDrawing } from './drawing';

interface Parts extends ReadingParts {
  /** Draws lines and the card. */
  drawing?: typeof createDrawing;
}

/** Each part sets itself here when it has been injected. */
export const parts: Parts = {};

const asked = new Map<keyof Parts, Promise<unknown>>();

/** @returns whether the part is there; a part that could not be loaded is asked for again at the next need */
export async function loadPart(part: keyof Parts): Promise<boolean> {
  const answer = asked.get(part) ?? ask('loadPart', { part });
  asked.set(part, answer);
  await answer;
  if (!parts[part]) asked.delete(part);
  return !!parts[part];
}
