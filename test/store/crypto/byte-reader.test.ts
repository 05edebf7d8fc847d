import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, Unreadable } from '../../../lib/store/crypto/byte-reader';
import { ByteWriter } from '../../../lib/store/crypto/byte-writer';
import { decodeSecrets, encodeSecrets, newSecrets } from '../../../lib/store/crypto/keyring-secrets';

describe('bytes written', () => {
  it('are read back, and no byte more', () => {
    const part = fc.tuple(fc.nat(0xff), fc.nat(0xffff), fc.nat(0xffff_ffff), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        const writer = new ByteWriter();
        for (const [u8, u16, u32, text] of parts) writer.u8(u8).u16(u16).u32(u32).text(text).bytes([1, 2]);
        const bytes = writer.done();
        const reader = new ByteReader(bytes);
        for (const part of parts) {
          expect([reader.u8(), reader.u16(), reader.u32(), reader.text()]).toEqual(part);
          expect([...reader.bytes(2)]).toEqual([1, 2]);
        }
        reader.end();
        expect(reader.before()).toEqual(bytes);
        expect(() => reader.u8()).toThrow(Unreadable);
      }),
    );
  });

  it('are refused when they end early, go on or hold no text', () => {
    expect(() => new ByteReader(new Uint8Array(3)).u32()).toThrow(Unreadable);
    expect(() => new ByteReader(new Uint8Array(3)).bytes(4)).toThrow(Unreadable);
    expect(() => new ByteReader(new Uint8Array(1)).end()).toThrow(Unreadable);
    expect(() => new ByteReader(Uint8Array.of(0, 1, 0xff)).text()).toThrow(Unreadable);
    expect(() => new ByteReader(Uint8Array.of(0, 2, 65)).text()).toThrow(Unreadable);
    expect(() => new ByteWriter().text('a'.repeat(0x1_0000))).toThrow(RangeError);
  });

  it('are no secrets without a key to seal with', () => {
    const secrets = newSecrets();
    expect(decodeSecrets(encodeSecrets(secrets, new Set()))).toEqual(secrets);
    secrets.shared.caseload = [];
    expect(decodeSecrets(encodeSecrets(secrets, new Set()))).toBeNull();
  });
});
