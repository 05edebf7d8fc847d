import { useEffect, useState } from 'preact/hooks';

/** `unprovable`: this browser cannot tell whether something of the page lies over our frame. */
export type Visibility = 'proven' | 'covered' | 'unprovable';

/** The browser looks so often, in ms; less is refused. */
const DELAY = 100;

/** What the browsers' types do not know yet. */
interface Tracked {
  isVisible?: boolean;
}

const canProve = (): boolean =>
  typeof IntersectionObserverEntry !== 'undefined' && 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Whether all of this frame is seen as it is drawn: not covered, not faded, not moved out of sight by the page around it
 * (https://w3c.github.io/IntersectionObserver/v2/). A page of its own needs no proof.
 */
export function useProvenVisible(inFrame: boolean): Visibility {
  const [visibility, setVisibility] = useState<Visibility>(() =>
    inFrame ? (canProve() ? 'covered' : 'unprovable') : 'proven',
  );
  useEffect(() => {
    if (!inFrame || !canProve()) return;
    const options = { threshold: [0, 0.5, 0.99], trackVisibility: true, delay: DELAY };
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      const proven = (last as Tracked | undefined)?.isVisible === true && (last?.intersectionRatio ?? 0) >= 0.99;
      setVisibility(proven ? 'proven' : 'covered');
    }, options);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [inFrame]);
  return visibility;
}
