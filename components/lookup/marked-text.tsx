import type { Range } from '../../lib/lookup/highlight';

/** A text with the letters that were meant bold and underlined. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts = [];
  let at = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <span>
      {parts}
      {text.slice(at)}
    </span>
  );
}
