/** The layout of a pack file: two spaces, every object over several lines, a list of plain values in one where it fits. */
const WIDTH = 120;

/** @param data a JSON value */
export function packFileText(data: unknown): string {
  return `${written(data, 0, 0)}\n`;
}

/** @param column how much of the line is taken before the value */
function written(value: unknown, indent: number, column: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + 2;
  const pad = ' '.repeat(inner);
  if (!Array.isArray(value)) {
    const lines = Object.entries(value).map(([key, entry]) => {
      const before = `${pad}${JSON.stringify(key)}: `;
      return before + written(entry, inner, before.length);
    });
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
  }
  const line = oneLine(value);
  // One more for the comma.
  if (line !== null && column + line.length + 1 <= WIDTH) return line;
  return `[\n${value.map((entry) => pad + written(entry, inner, inner)).join(',\n')}\n${' '.repeat(indent)}]`;
}

/** Null where the list holds an object, which always takes lines of its own. */
function oneLine(list: readonly unknown[]): string | null {
  const parts = list.map((entry) => {
    if (Array.isArray(entry)) return oneLine(entry);
    const isObject = typeof entry === 'object' && entry !== null;
    return isObject && Object.keys(entry).length > 0 ? null : JSON.stringify(entry);
  });
  return parts.includes(null) ? null : `[${parts.join(', ')}]`;
}
