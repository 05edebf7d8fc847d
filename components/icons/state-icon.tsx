import { SHAPES } from '../../lib/shapes';
import type { IconName } from '../../lib/view';

/** State shapes; `unlocked` is a shape without being a state of a badge. */
export type StateShape = IconName | 'unlocked';

/**
 * The shape of a state. Shape and words carry the state, so it is hidden from assistive technology: words stand beside it.
 * @param size edge in px: 16, or 14 inside badges
 */
export function StateIcon({ name, size = 16 }: { name: StateShape; size?: 14 | 16 }) {
  const shape = SHAPES[name];
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      data-shape={name}
    >
      {'fill' in shape ? (
        <path fill="currentColor" fill-rule="evenodd" d={shape.fill} />
      ) : (
        <g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">
          {shape.strokes.map(({ d, width = 1.6, dash }) => (
            <path key={d} d={d} stroke-width={width} stroke-dasharray={dash} />
          ))}
        </g>
      )}
    </svg>
  );
}
