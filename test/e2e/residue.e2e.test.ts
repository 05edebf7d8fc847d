import { describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { residueLine, searchResidue } from './residue/uses.ts';
import type { BrowserKind } from './support/session.ts';

const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];

/** `npm run test:residue` does the same at length. */
describe.each(BROWSERS)('the profile of %s after work', (kind) => {
  it('holds no name, number, note, passphrase or key in any file', async () => {
    const residue = await searchResidue({ kind, extensionDir: extensionDir(kind), uses: 12, seed: 20_261_121 });
    console.log(residueLine(residue));
    expect(residue.hits).toEqual([]);
    expect(residue.files).toBeGreaterThan(30);
    // What was written in clear is found, in the browser's storage area and, compressed or not, in its database.
    expect(residue.planted.length).toBeGreaterThan(1);
  }, 180_000);
});
