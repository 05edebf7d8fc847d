import type { Segment } from '../lib/view';
import { StateIcon } from './icons/state-icon';

/** One state as a badge: shape, words, tone. */
export function Badge({
  segment,
  words = 'full',
  last = false,
}: {
  segment: Segment;
  words?: 'full' | 'text';
  last?: boolean;
}) {
  return (
    <span class={`badge ${segment.tone}${last ? ' last' : ''}`}>
      {segment.icon && <StateIcon name={segment.icon} size={14} />}
      <span>{segment[words]}</span>
    </span>
  );
}
