/**
 * Lets the browser compile what a first reading calls together with the script, not one function after the other while the page is
 * read: V8 and SpiderMonkey take a function in parentheses for one that is called soon (https://v8.dev/blog/preparser#pife).
 * A function that is set aside first is looked through twice.
 */
import { join } from 'node:path';
import { normalizePath, type Plugin, parseAst } from 'vite';
import { ROOT } from './tools.ts';

/** Modules of `lib/site` that every reading of a person's page runs through. */
const FIRST_READING = [
  'associate',
  'collect-page',
  'collect',
  'columns',
  'compile',
  'deny',
  'fields',
  'hits',
  'names',
  'places',
  'sections',
  'short-text',
  'text',
  'value',
  'visible',
].map((name) => normalizePath(join(ROOT, `lib/site/${name}.ts`)));

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** All expressions below a node that are functions, but for methods and accessors: those cannot stand in parentheses. */
function* functionsIn(node: Node): Generator<Node> {
  for (const value of Object.values(node).flat()) {
    if (!isNode(value)) continue;
    const isMethod = value.type === 'MethodDefinition' || value.method === true || /^[gs]et$/.test(String(value.kind));
    if (isMethod) continue;
    if (/^(Arrow)?FunctionExpression$/.test(value.type)) yield value;
    yield* functionsIn(value);
  }
}

/** A module's code with every function in parentheses; its declarations become variables and stand first, as if hoisted. */
export function withEagerFunctions(code: string): string {
  const { body } = parseAst(code) as unknown as { body: Node[] };
  const marks = new Map<number, string>();
  const add = (at: number, mark: string): unknown => marks.set(at, (marks.get(at) ?? '') + mark);
  let declared = '';
  let rest = '';
  const print = (from: number, to: number): string => {
    let text = '';
    for (let at = from; at < to; at++) text += (marks.get(at) ?? '') + code[at];
    return text + (marks.get(to) ?? '');
  };
  for (const statement of body) {
    for (const { start, end } of functionsIn(statement)) {
      add(start, '(');
      add(end, ')');
    }
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const isPlain = isNode(inner) && inner.type === 'FunctionDeclaration' && !inner.generator && !inner.async;
    if (isPlain && isNode(inner.id)) {
      const name = code.slice(inner.id.start, inner.id.end);
      declared += `${inner === statement ? '' : 'export '}var ${name} = (function ${print(inner.id.end, inner.end)});\n`;
    } else rest += `${print(statement.start, statement.end)}\n`;
  }
  return declared + rest;
}

export function eagerFunctions(): Plugin {
  return {
    name: 'eager-functions',
    enforce: 'post',
    transform: (code, id) => (FIRST_READING.includes(id) ? { code: withEagerFunctions(code), map: null } : null),
  };
}
