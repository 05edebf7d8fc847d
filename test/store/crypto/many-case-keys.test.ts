import { expect, it, vi } from 'vitest';
import { createKeyring, openKeyring } from '../../../lib/store/crypto/keyring';

const organisation = {
  by: 'organisation',
  profileSecret: new Uint8Array(32).fill(7),
  organisationSecret: 'Geheimnis der Dienststelle',
} as const;

/** What makes a keyring of 50,000 cases open at once: no key is imported before it is asked for, and none twice. */
it('imports a case key when it is first asked for', async () => {
  const keyring = await createKeyring(organisation);
  await keyring.addCaseKeys(Array.from({ length: 2000 }, () => crypto.randomUUID()));
  const bytes = await keyring.serialise();
  expect(bytes.length).toBeLessThan(2000 * 80 + 2000);
  const imported = vi.spyOn(crypto.subtle, 'importKey');
  const again = await openKeyring(bytes, organisation);
  expect(imported.mock.calls.length).toBeLessThan(20);
  const before = imported.mock.calls.length;
  const [id = ''] = again.caseIds;
  expect(await again.caseKey(id)).toBe(await again.caseKey(id));
  expect(imported.mock.calls.length).toBe(before + 1);
  imported.mockRestore();
});
