import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataKeyOf, newKeyRecord } from '../../../lib/store/crypto/data-key';
import { SealBroken, seal, sealJson, sealWith, unseal, unsealJson } from '../../../lib/store/crypto/seal';

const key = await dataKeyOf(newKeyRecord());
const other = await dataKeyOf(newKeyRecord());
const place = { table: 'cases', id: 'a', schema: 3 };
const plain = new TextEncoder().encode('Grüße, 1987654');
const places = fc.record({
  table: fc.string({ unit: 'binary' }),
  id: fc.string({ unit: 'binary' }),
  schema: fc.nat(),
});

describe('a sealed record', () => {
  it('opens to what was sealed, whatever it is and wherever it lies', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.uint8Array({ maxLength: 2000 }), async (at, bytes) => {
        expect(await unseal(key, at, await seal(key, at, bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('keeps JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(await unsealJson(key, place, await sealJson(key, place, value)))).toBe(text);
      }),
    );
    await expect(sealJson(key, place, undefined)).rejects.toThrow(TypeError);
  });

  it('has a fresh IV each time and nothing in clear', async () => {
    const many = await Promise.all(Array.from({ length: 200 }, () => seal(key, place, plain)));
    expect(new Set(many.map((sealed) => sealed.subarray(1, 13).join())).size).toBe(200);
    expect(many.some((sealed) => new TextDecoder('latin1').decode(sealed).includes('1987654'))).toBe(false);
    expect(many[0]?.length).toBe(1 + 12 + plain.length + 16);
  });

  it('opens from the middle of a larger buffer', async () => {
    const sealed = await seal(key, place, plain);
    const larger = new Uint8Array(sealed.length + 20);
    larger.set(sealed, 7);
    expect(await unseal(key, place, larger.subarray(7, 7 + sealed.length))).toEqual(plain);
  });

  it('is refused with any single bit flipped, cut short or made longer', async () => {
    const sealed = await seal(key, place, plain);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(unseal(key, place, flipped), `bit ${bit}`).rejects.toThrow(SealBroken);
    }
    for (let length = 0; length < sealed.length; length++)
      await expect(unseal(key, place, sealed.subarray(0, length))).rejects.toThrow(SealBroken);
    await expect(unseal(key, place, new Uint8Array([...sealed, 0]))).rejects.toThrow(SealBroken);
  });

  it('opens in no other place and under no other key', async () => {
    const sealed = await seal(key, place, plain);
    for (const wrong of [
      { ...place, table: 'changes' },
      { ...place, id: 'b' },
      { ...place, schema: 4 },
    ]) {
      await expect(unseal(key, wrong, sealed)).rejects.toThrow(SealBroken);
    }
    await expect(unseal(other, place, sealed)).rejects.toThrow(SealBroken);
    // The same raw key under another id.
    await expect(unseal({ id: other.id, key: key.key }, place, sealed)).rejects.toThrow(SealBroken);
    expect(await unseal(key, place, sealed)).toEqual(plain);
  });

  it('tells apart places whose fields run into one another', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, async (one, two) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(two));
        await expect(unseal(key, two, await seal(key, one, plain))).rejects.toThrow(SealBroken);
      }),
    );
    const hostile: [string, string][] = [
      ['a|b', 'c'],
      ['a', 'b|c'],
      ['a","b', 'c'],
      ['a', 'b","c'],
      ['\ud800', ''],
      ['\ufffd', ''],
    ];
    for (const [table, id] of hostile) {
      const sealed = await seal(key, { table, id, schema: 1 }, plain);
      for (const [otherTable, otherId] of hostile) {
        if (otherTable === table && otherId === id) continue;
        await expect(unseal(key, { table: otherTable, id: otherId, schema: 1 }, sealed)).rejects.toThrow(SealBroken);
      }
    }
  });

  it('says nothing of its content when it is no JSON', async () => {
    const sealed = await seal(key, place, new TextEncoder().encode('Kundennummer 1987654'));
    const fault = await unsealJson(key, place, sealed).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(SealBroken);
    expect(String((fault as Error).stack) + String((fault as Error).cause)).not.toContain('1987654');
  });

  it('cannot be made with a key that can be exported', async () => {
    await expect(crypto.subtle.exportKey('raw', key.key)).rejects.toThrow();
    expect(key.key.algorithm).toEqual({ name: 'AES-GCM', length: 256 });
    expect(await sealWith(key.key, new Uint8Array(), plain)).not.toEqual(plain);
  });
});
