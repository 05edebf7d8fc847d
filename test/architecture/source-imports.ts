/** Which source file imports what, read from the text. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** Every source file at or below a path from the root. */
export function sources(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(path, file));
}

interface Import {
  target: string;
  typeOnly: boolean;
}

/** Imports of a file, also those at run time; relative ones as a path from the root without ending. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm);
  const later = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, source = '']) => ({
    target: targetOf(file, source),
    typeOnly: false,
  }));
  const first = [...found].map(([, type, names = '', source = '']) => {
    const inner = /^\{([\s\S]*)\}$/
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const typeOnly =
      type !== undefined ||
      (inner !== undefined && inner.length > 0 && inner.every((name) => name.startsWith('type ')));
    return { target: targetOf(file, source), typeOnly };
  });
  return [...first, ...later];
}

const targetOf = (file: string, source: string): string =>
  source.startsWith('.') ? relative('.', normalize(join(dirname(file), source))) : source;
