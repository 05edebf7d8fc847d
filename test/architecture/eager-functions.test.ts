/** What a first reading calls is compiled with its script; the code does the same as before. */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { eagerFunctions, withEagerFunctions } from '../../scripts/eager-functions';

const CODE = `
import { a } from './a';
const four = twice(2);
export const ten = [1, 2, 3, 4].map((n) => n).reduce((sum, n) => sum + n, 0);
export function twice(n) { return n * 2; }
export default class { m() { return () => 1; } get g() { return 2; } static s = () => 3; }
const made = { m() { return 4; }, get g() { return (() => 5)(); }, f: function () { return a; } };
function* many() { yield four; }
export { many, made };
`;

it('puts functions in parentheses, declared ones first, and leaves methods as they are', () => {
  const code = withEagerFunctions(CODE);
  expect(code).toMatch(/^export var twice = \(function \(n\) \{ return n \* 2; \}\);/);
  expect(code).toContain('.map(((n) => n)).reduce(((sum, n) => sum + n), 0)');
  expect(code).toContain('static s = (() => 3)');
  expect(code).toContain('m() { return 4; }, get g() {');
  expect(code).toContain('f: (function () { return a; })');
  expect(code).toContain('function* many() { yield four; }');
});

it('what it makes does the same', async () => {
  const code = withEagerFunctions(CODE).replace(/import .*\n/, 'const a = 6;\n');
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  expect([module.ten, module.twice(4), [...module.many()]]).toEqual([10, 8, [4]]);
  expect([module.made.m(), module.made.g, module.made.f(), new module.default().g, module.default.s()]).toEqual([
    4, 5, 6, 2, 3,
  ]);
});

it('the bundler keeps the parentheses', async () => {
  const count = async (plugins: ReturnType<typeof eagerFunctions>[]): Promise<number> => {
    const entry = join(import.meta.dirname, '../../lib/site/collect-page.ts');
    const [result] = (await build({
      configFile: false,
      logLevel: 'error',
      plugins,
      build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'x', fileName: 'x' } },
    })) as Rollup.RollupOutput[];
    return result?.output[0].code.match(/=\((function)?\(|=\(\w+=>/g)?.length ?? 0;
  };
  expect(await count([])).toBeLessThan(5);
  expect(await count([eagerFunctions()])).toBeGreaterThan(30);
});
