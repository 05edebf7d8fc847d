import { UI } from '../lib/text/ui';
import type { BadgeLine as Line } from '../lib/view';
import { Badge } from './badge';

/** All segments of one person in a row, the worst first; „≈ abgeleitet“ stands after it, never inside. */
export function BadgeLine({ line }: { line: Line }) {
  const { segments } = line;
  return (
    <p class="badge-line">
      {segments.map((segment, index) => (
        <Badge key={segment.kind} segment={segment} words="text" last={index === segments.length - 1} />
      ))}
      {line.derived && <span class="small derived">{UI.common.derived}</span>}
    </p>
  );
}
