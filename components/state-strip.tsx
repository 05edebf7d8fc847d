import type { ComponentChildren } from 'preact';
import { UI } from '../lib/text/ui';
import type { Segment } from '../lib/view';
import { StateIcon } from './icons/state-icon';

interface Props {
  segment: Segment;
  derived?: boolean;
  /** What stands at the right: „Warum?“ or the closing cross. */
  children?: ComponentChildren;
}

/** The state over the whole width: a coloured edge, the shape, the whole line. Wraps, never shortens. */
export function StateStrip({ segment, derived = false, children }: Props) {
  return (
    <div class={`strip ${segment.tone}`} data-state={segment.icon}>
      {segment.icon && <StateIcon name={segment.icon} />}
      <p class="strip-text">
        {segment.full}
        {derived && <span class="small derived">{UI.common.derived}</span>}
      </p>
      {children}
    </div>
  );
}
