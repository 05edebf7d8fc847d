import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../../lib/policy/read-policy';
import { missingFor } from './rollout/browsers.ts';
import { Organisation } from './rollout/organisation.ts';
import { proofLine, prove, rollOut } from './rollout/prove.ts';
import { missingForPrivateEtc } from './support/private-etc.ts';
import type { BrowserKind } from './support/session.ts';

const missing = missingForPrivateEtc();
if (missing) console.warn(`the installation by policy is skipped: ${missing}`);

/** A next version and the organisation's key take another package: `npm run test:policy`. */
describe.runIf(missing === null)('the steps of docs/administration.md', () => {
  let organisation: Organisation;

  beforeAll(async () => {
    organisation = await Organisation.create();
    await rollOut(organisation);
  });
  afterAll(() => organisation?.close());

  it('make a secret that the policy takes', async () => {
    const secret = await readFile(join(organisation.env.TRESOR ?? '', 'geheimnis.txt'), 'utf8');
    expect(readPolicy({ keyMode: 'organisation', organisationSecret: secret }).problems).toEqual([]);
  });

  it.for(['chromium', 'firefox'] as BrowserKind[])(
    'install the extension in %s, with values that hold and change, for good',
    async (kind, { skip }) => {
      const unfit = await missingFor(kind);
      if (unfit) {
        console.warn(`the installation by policy is skipped: ${unfit}`);
        skip(unfit);
      }
      const proof = await prove(kind, organisation, { full: false });
      console.log(proofLine(proof));
      expect(proof.cases).toBeGreaterThan(5);
    },
  );
});
