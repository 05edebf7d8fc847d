import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newRecoveryBytes,
  printedRecoveryKey,
  recoveryBytes,
  recoveryKeyProblem,
} from '../../../lib/store/crypto/recovery-key';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const raws = fc.uint8Array({ minLength: 20, maxLength: 20 });
const groupOf = (at: number): string => `Gruppe ${Math.floor(at / 6) + 1}`;

describe('the printed recovery key', () => {
  it('has 160 bits, in 8 groups of 5 characters nobody confuses', () => {
    expect(newRecoveryBytes().length).toBe(20);
    expect(printedRecoveryKey(newRecoveryBytes())).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(Array.from({ length: 100 }, () => printedRecoveryKey(newRecoveryBytes()))).size).toBe(100);
  });

  it('stays readable: the form of today is the form of the paper in the safe', () => {
    const raw = Uint8Array.from({ length: 20 }, (_, at) => at * 13);
    expect(printedRecoveryKey(raw)).toBe('006H9-M9SMZ-85750-PT3N5-GA7SS-SADPS-RF8DF-VTQQ7');
  });

  it('comes back as it was printed, in either case, with O, I, L typed, dashes and blanks anywhere', () => {
    const sloppy = fc.array(fc.constantFrom('', '', ' ', '-', ' – ', '\n', '\u00a0', '\u2011'), {
      minLength: 41,
      maxLength: 41,
    });
    fc.assert(
      fc.property(raws, sloppy, fc.boolean(), (raw, between, spread) => {
        const printed = printedRecoveryKey(raw);
        const one = fc.sample(fc.constantFrom('I', 'l', 'i', 'L'), 1)[0] ?? 'I';
        const typed = [
          ...printed
            .replaceAll('-', spread ? '' : ' ')
            .replaceAll('0', 'o')
            .replaceAll('1', one),
        ];
        const text = spread ? typed.map((char, at) => (between[at] ?? '') + char).join('') : typed.join('');
        // Blanks within groups are fine unless they happen to make eight parts of the wrong length.
        fc.pre(!spread || text.split(/[\s\u2010-\u2015-]+/).filter(Boolean).length !== 8);
        expect(recoveryKeyProblem(text)).toBeNull();
        expect(recoveryBytes(text)).toEqual(new Uint8Array(raw));
        expect(recoveryBytes(printed.toLowerCase())).toEqual(new Uint8Array(raw));
      }),
    );
  });

  it('notices every single wrong character and says in which group', () => {
    const printed = printedRecoveryKey(newRecoveryBytes());
    for (let at = 0; at < printed.length; at++) {
      if (printed[at] === '-') continue;
      for (const char of `${ALPHABET}U#ä`) {
        if (char === printed[at]) continue;
        const wrong = printed.slice(0, at) + char + printed.slice(at + 1);
        expect(recoveryKeyProblem(wrong), wrong).toContain(groupOf(at));
        expect(recoveryBytes(wrong)).toBeNull();
      }
    }
  });

  it('notices any two swapped characters, of one group or of neighbours, and any two swapped groups', () => {
    fc.assert(
      fc.property(raws, fc.nat(39), fc.nat(39), (raw, one, two) => {
        const chars = [...printedRecoveryKey(raw).replaceAll('-', '')];
        const [a, b] = [chars[one], chars[two]];
        const near = Math.floor(one / 5) === Math.floor(two / 5) || Math.abs(one - two) === 1;
        fc.pre(a !== undefined && b !== undefined && a !== b && near);
        if (a === undefined || b === undefined) return;
        chars[one] = b;
        chars[two] = a;
        expect(recoveryKeyProblem(chars.join(''))).toContain(`Gruppe ${Math.floor(Math.min(one, two) / 5) + 1}`);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(raws, fc.nat(7), fc.nat(7), (raw, one, two) => {
        const groups = printedRecoveryKey(raw).split('-');
        const [a, b] = [groups[one], groups[two]];
        fc.pre(one !== two && a !== undefined && b !== undefined);
        if (a === undefined || b === undefined) return;
        groups[one] = b;
        groups[two] = a;
        expect(recoveryKeyProblem(groups.join('-'))).toContain(`Gruppe ${Math.min(one, two) + 1}`);
      }),
    );
  });

  it('says what is missing', () => {
    const printed = printedRecoveryKey(newRecoveryBytes());
    expect(recoveryKeyProblem(printed.slice(0, 8) + printed.slice(9))).toBe(
      'Gruppe 2 hat 4 statt 5 Zeichen. Bitte vergleichen Sie diese Gruppe mit dem Ausdruck.',
    );
    expect(recoveryKeyProblem(printed.slice(6))).toContain('Eingegeben sind 35.');
    expect(recoveryKeyProblem('')).toContain('Eingegeben sind 0.');
    expect(recoveryBytes('')).toBeNull();
  });

  it('answers to any text', () => {
    const anyChar = fc.oneof(
      fc.constantFrom(...ALPHABET, '-', ' '),
      fc.nat(0x10_ffff).map((code) => String.fromCodePoint(code)),
    );
    const texts = fc.array(anyChar, { maxLength: 60 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(recoveryBytes(text) === null).toBe(recoveryKeyProblem(text) !== null);
      }),
    );
  });
});
