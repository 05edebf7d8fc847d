import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITERATION_LIMITS } from '../../../lib/store/crypto/kdf';
import {
  createKeyring,
  describeKeyring,
  KeyringBroken,
  type Opening,
  openKeyring,
  WrongSecret,
} from '../../../lib/store/crypto/keyring';
import { keyringBytes, parseKeyring } from '../../../lib/store/crypto/keyring-file';

const passphrase = { by: 'passphrase', passphrase: 'Vier Wörter im Büro' } as const;
const organisation = {
  by: 'organisation',
  profileSecret: new Uint8Array(32).fill(7),
  organisationSecret: 'Geheimnis der Dienststelle',
} as const;

const keyring = await createKeyring(organisation);
await keyring.addCaseKeys(['a', 'b']);
const recoveryKey = await keyring.newRecoveryKey();
const session = { by: 'session', storeKey: keyring.sessionKey() } as const;
const bytes = await keyring.serialise();
await keyring.setPassphrase(passphrase.passphrase);
const withPassphrase = await keyring.serialise();
/** Magic 4, version 1, store id 16, ways 1, kind of derivation 1: here the iterations begin. */
const ITERATIONS_AT = 23;

const faultOf = (input: Uint8Array, opening: Opening): Promise<unknown> =>
  openKeyring(input, opening).then(
    () => null,
    (thrown: unknown) => thrown,
  );

const describeFault = (input: Uint8Array): Promise<unknown> =>
  describeKeyring(input).then(
    () => null,
    (thrown: unknown) => thrown,
  );

/** As somebody would who knows the format: with a checksum that fits. */
async function checked(input: Uint8Array): Promise<Uint8Array> {
  const result = new Uint8Array(input);
  const digest = await crypto.subtle.digest('SHA-256', result.subarray(0, -32));
  result.set(new Uint8Array(digest), result.length - 32);
  return result;
}

describe('a damaged keyring', () => {
  it('is refused as damaged with any single bit flipped, by every way', async () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const fault = await faultOf(flipped, organisation);
      expect(fault, `bit ${bit}`).toBeInstanceOf(KeyringBroken);
      if (bit < 32 || bit >= 40) expect(fault, `bit ${bit}`).toMatchObject({ reason: 'damaged' });
    }
  });

  it('does not open either when the checksum is made to fit', async () => {
    for (let bit = 0; bit < (bytes.length - 32) * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = await checked(flipped);
      // The wrappings are in the first 250 bytes; what comes behind is the same for every way.
      for (const opening of bit < 250 * 8 ? [organisation, session] : [session]) {
        const fault = await faultOf(forged, opening);
        expect(fault instanceof KeyringBroken || fault instanceof WrongSecret, `bit ${bit}: ${fault}`).toBe(true);
      }
    }
  });

  it('is refused cut short anywhere, or with anything behind it', async () => {
    for (let length = 0; length < bytes.length; length++)
      for (const attempt of [
        faultOf(bytes.subarray(0, length), organisation),
        describeFault(bytes.subarray(0, length)),
      ])
        expect(await attempt).toBeInstanceOf(KeyringBroken);
    expect(await faultOf(new Uint8Array([...bytes, 0]), organisation)).toBeInstanceOf(KeyringBroken);
    expect(await faultOf(new Uint8Array(), organisation)).toBeInstanceOf(KeyringBroken);
  });

  it('never takes the head of one keyring with the keys of another', async () => {
    // The same store before and after a passphrase was set: its old head would bring a former way back.
    const [before, after] = [await parseKeyring(bytes), await parseKeyring(withPassphrase)];
    if (typeof before === 'string' || typeof after === 'string') throw new Error('unreadable');
    expect(await faultOf(await keyringBytes(after.head, after.sealed), session)).toBeNull();
    const mixed = await keyringBytes(before.head, after.sealed);
    expect(await faultOf(mixed, session)).toBeInstanceOf(WrongSecret);
    expect(await faultOf(mixed, organisation)).toMatchObject({ reason: 'damaged' });
  });

  it('gives nothing but the two refusals for 10,000 mutations', async () => {
    const mutation = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('set' as const),
          at: fc.nat(),
          value: fc.integer({ min: 1, max: 255 }),
        }),
      },
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), value: fc.integer({ min: 1, max: 64 }) }),
      fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) }),
    );
    const openings: Opening[] = [organisation, session, { by: 'recovery', recoveryKey }, passphrase];
    const met = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.constantFrom(...openings),
        async (mutations, fitting, opening) => {
          const mutated = Array.from(bytes);
          for (const { kind, at, value } of mutations) {
            const place = at % Math.max(1, mutated.length);
            if (kind === 'set') mutated[place] = (mutated[place] ?? 0) ^ value;
            if (kind === 'cut') mutated.splice(place, value);
            if (kind === 'insert') mutated.splice(place, 0, value);
          }
          fc.pre(mutated.length > 32);
          const input = fitting ? await checked(Uint8Array.from(mutated)) : Uint8Array.from(mutated);
          fc.pre(input.join() !== bytes.join());
          const fault = await faultOf(input, opening);
          if (!(fault instanceof KeyringBroken || fault instanceof WrongSecret)) throw new Error(`got ${fault}`);
          const kind = fault instanceof KeyringBroken ? fault.reason : fault.by;
          met.set(kind, (met.get(kind) ?? 0) + 1);
        },
      ),
      { numRuns: 10_000 },
    );
    // Not all of it died at the first check.
    expect([...met.values()].reduce((sum, count) => sum + count)).toBe(10_000);
    expect([...met.keys()].sort()).toEqual(['damaged', 'newer', 'organisation', 'passphrase', 'recovery', 'session']);
  }, 60_000);
});

describe('a hostile keyring', () => {
  it('cannot ask for a derivation that is weak or goes on for ever', async () => {
    for (const iterations of [0, 1, ITERATION_LIMITS.least - 1, ITERATION_LIMITS.most + 1, 0xffff_ffff]) {
      const forged = withPassphrase.slice();
      new DataView(forged.buffer).setUint32(ITERATIONS_AT, iterations);
      // Refused before it is run: a wrong passphrase would else be found wrong, after 10 minutes with the largest.
      expect(await faultOf(await checked(forged), passphrase)).toMatchObject({ reason: 'damaged' });
    }
    const allowed = withPassphrase.slice();
    new DataView(allowed.buffer).setUint32(ITERATIONS_AT, ITERATION_LIMITS.least);
    expect(await faultOf(await checked(allowed), passphrase)).toBeInstanceOf(WrongSecret);
  });

  it('is refused for a way or a derivation that nobody knows', async () => {
    for (const [at, value] of [
      [21, 0xf0],
      [22, 9],
    ] as const) {
      const forged = withPassphrase.slice();
      forged[at] = value;
      expect(await faultOf(await checked(forged), passphrase)).toMatchObject({ reason: 'damaged' });
    }
  });
});
