/** The extension's modules for scripts: they are written for a bundler, not for Node. */
import { join } from 'node:path';
import { build, type Rollup, runnerImport } from 'vite';
import { ROOT } from './tools.ts';

/** With settings of its own, because those of the project extend a file that only exists after `wxt prepare`. */
const OPTIONS = {
  root: ROOT,
  configFile: false,
  logLevel: 'silent',
  tsconfig: join(ROOT, 'scripts/bundled.tsconfig.json'),
} as const;

/** Loads a module into this process. @param path from the project's folder */
export async function loadModule<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(join(ROOT, path), OPTIONS);
  return module;
}

/** The overlay's reader (`lib/site/read-page`) as one script that leaves its functions in the global `reader`. */
export async function bundleReader(): Promise<string> {
  const result = (await build({
    ...OPTIONS,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: join(ROOT, 'lib/site/read-page.ts'),
        formats: ['iife'],
        name: 'reader',
        fileName: 'reader',
      },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const [output] = Array.isArray(result) ? result : [result];
  if (!output) throw new Error('the reader was not bundled');
  return output.output[0].code;
}
