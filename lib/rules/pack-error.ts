/** Data that is no valid pack or checklist. `path` names the place, `message` the place and what to do, in German. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly source: string,
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${source}, ${path === '' ? 'ganze Datei' : path}: ${problem}`);
  }
}

/** Makes the error for one place in the data of `source` (pack id or file name). */
export function packError(source: string, path: readonly PropertyKey[], problem: string): PackError {
  return new PackError(source, pathText(path), problem);
}

/** `contact.tables[0].rows[3].when.status` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}
