/**
 * `npm run test:residue -- [--uses 100] [--browser chromium|firefox] [--seed N]`: uses the extension in real browsers with words
 * that stand nowhere else, ends them, and looks for these words, the passphrase and the keys in every file of the profile. Fails
 * on a single one, and when a word that was planted in clear is not found.
 */
import { parseArgs } from 'node:util';
import { residueLine, searchResidue } from '../test/e2e/residue/uses.ts';
import type { BrowserKind } from '../test/e2e/support/session.ts';
import { buildExtension, extensionDir } from './build-extension.ts';

const KINDS: BrowserKind[] = ['chromium', 'firefox'];
const { values } = parseArgs({
  options: { uses: { type: 'string', default: '100' }, browser: { type: 'string' }, seed: { type: 'string' } },
});
const uses = Number(values.uses);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const kinds = KINDS.filter((kind) => values.browser === undefined || values.browser === kind);
if (!Number.isInteger(uses) || uses < 2 || !Number.isInteger(seed) || kinds.length === 0) {
  console.error('Usage: npm run test:residue -- [--uses N] [--browser chromium|firefox] [--seed N]');
  process.exit(2);
}
let failed = false;
for (const kind of kinds) {
  const code = await buildExtension(kind, 'demo', { quiet: true });
  if (code !== 0) process.exit(code);
  const residue = await searchResidue({ kind, extensionDir: extensionDir(kind), uses, seed });
  for (const hit of residue.hits) console.error(`  ${hit}`);
  console.log(residueLine(residue));
  failed ||= residue.hits.length > 0 || residue.planted.length === 0;
}
process.exit(failed ? 1 : 0);
