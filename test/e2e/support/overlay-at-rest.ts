import type { OverlaySnapshot } from './overlay-snapshot.ts';
import type { PageView } from './session.ts';
import { until } from './until.ts';

/** What stands over the page once two frames in a row have changed nothing of it: lines follow the page a frame later. */
export function overlayAtRest(page: PageView): Promise<OverlaySnapshot> {
  let before = '';
  return until('overlay at rest', async () => {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    );
    const overlay = await page.overlay();
    const now = JSON.stringify(overlay);
    if (now === before) return overlay;
    before = now;
    return null;
  });
}
