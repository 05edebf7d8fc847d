/** The product's own store of the workspace, run in a page of the extension that shows nothing of it. */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import type { Room } from '../../../lib/sap/store/room.ts';
import type * as here from '../../../lib/sap/store/room-here.ts';
import { ROOT } from '../../../scripts/tools.ts';

/** As a script that sets `sapRoom`. */
export async function bundleRoom(): Promise<string> {
  const entry = join(ROOT, 'lib/sap/store/room-here.ts');
  const lib = { entry, formats: ['iife' as const], name: 'sapRoom', fileName: 'room' };
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}

/** A function for the page, with the room before its own arguments. */
export function withRoom<A extends unknown[], R>(code: string, work: (room: Room, ...args: A) => R): (...args: A) => R {
  const open: keyof typeof here = 'roomHere';
  return new Function('...args', `${code}\nreturn (${work})(sapRoom.${open}(), ...args);`) as (...args: A) => R;
}
