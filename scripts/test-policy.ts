/**
 * `npm run test:policy [-- --browser chromium|firefox]`: rolls the extension out in real browsers by the steps of
 * docs/administration.md, exactly as they are written there: keys, package, a server on this machine, policies in a private /etc.
 * Fails when a browser does not install it, values are not read or not locked, a changed policy or a newer version does not
 * arrive, an entry is lost, or a user can remove it. Skipped, and says so, where there can be no private /etc.
 */
import { parseArgs } from 'node:util';
import { missingFor } from '../test/e2e/rollout/browsers.ts';
import { Organisation } from '../test/e2e/rollout/organisation.ts';
import { proofLine, prove, rollOut } from '../test/e2e/rollout/prove.ts';
import { missingForPrivateEtc } from '../test/e2e/support/private-etc.ts';
import type { BrowserKind } from '../test/e2e/support/session.ts';

const KINDS: BrowserKind[] = ['chromium', 'firefox'];
const { values } = parseArgs({ options: { browser: { type: 'string' } } });
const kinds = KINDS.filter((kind) => values.browser === undefined || values.browser === kind);
if (kinds.length === 0) {
  console.error('Usage: npm run test:policy -- [--browser chromium|firefox]');
  process.exit(2);
}
const missing = missingForPrivateEtc();
if (missing) {
  console.log(`SKIPPED, nothing was shown: ${missing}.\n0 passed, 0 failed, ${kinds.length} skipped`);
  process.exit(0);
}
const lines: string[] = [];
let failed = 0;
let skipped = 0;
for (const kind of kinds) {
  const unfit = await missingFor(kind);
  if (unfit) {
    lines.push(`${kind}: SKIPPED, ${unfit}`);
    skipped += 1;
    continue;
  }
  const organisation = await Organisation.create();
  try {
    console.error(`${kind}: the package is made`);
    await rollOut(organisation);
    const onStep = (step: string): void => console.error(`${kind}: ${step}`);
    lines.push(proofLine(await prove(kind, organisation, { full: true, onStep })));
  } catch (error) {
    failed += 1;
    console.error(error instanceof Error ? error.stack : error);
    lines.push(`${kind}: FAILED`);
  } finally {
    await organisation.close();
  }
}
const passed = kinds.length - failed - skipped;
console.log(`${lines.join(' · ')} · ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
