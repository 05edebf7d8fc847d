import type { ComponentChildren } from 'preact';
import { UI } from '../../lib/text/ui';

/** Hides everything about a person at once while the page may show another one; typed text stays in place meanwhile. */
export function PersonVeil({ stale, children }: { stale: boolean; children: ComponentChildren }) {
  return (
    <>
      {stale && <p class="wait muted">{UI.common.wait}</p>}
      <div class={stale ? 'veiled' : undefined} inert={stale}>
        {children}
      </div>
    </>
  );
}
