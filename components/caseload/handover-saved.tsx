import { useLayoutEffect, useRef } from 'preact/hooks';
import { Sign } from '../icons/sign';

/** The end of a step; it takes the focus, as the button that was pressed goes away. */
export function HandoverSaved({ text }: { text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => line.current?.focus(), []);
  return (
    <p class="job-saved" role="status" tabIndex={-1} ref={line}>
      <Sign name="tick" />
      <span>{text}</span>
    </p>
  );
}
