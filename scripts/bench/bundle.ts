import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build, type Rollup } from 'vite';
import { eagerFunctions } from '../eager-functions.ts';

/** A file of `in-page` with all it imports, small as in the product, as a script that sets the global `bench` to what it exports. */
export async function bundle(
  name: 'reader' | 'badges' | 'rules' | 'store' | 'journal-worker' | 'lookup',
): Promise<string> {
  const entry = join(import.meta.dirname, 'in-page', `${name}.ts`);
  const result = (await build({
    configFile: false,
    plugins: [preact(), eagerFunctions()],
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bench', fileName: name },
    },
  })) as Rollup.RollupOutput[];
  const code = result[0]?.output[0].code;
  if (!code) throw new Error(`${name} was not bundled`);
  return `${code};globalThis.bench = typeof bench === 'undefined' ? null : bench;`;
}
