import type { OverlaySnapshot } from '../test/e2e/support/overlay-snapshot.ts';

/** What is drawn beside the name, its segments apart. */
export function drawn(overlay: OverlaySnapshot): string {
  return overlay.lines
    .map(({ segments, text }) => {
      const words = segments.map((segment) => segment.text).filter(Boolean);
      return words.join(' │ ') + (text.endsWith('≈ abgeleitet') ? ' ≈ abgeleitet' : '');
    })
    .join('; ');
}

/** Every segment in full words, also where the name leaves room for one only. */
export function inFull(overlay: OverlaySnapshot): string {
  return overlay.lines[0]?.name ?? '';
}
