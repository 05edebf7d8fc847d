/** Texts and keys to look for on a disk, in every form in which a browser may have written them. */
import type { Random } from '../../fuzz/mutate.ts';

export interface Needle {
  /** What was found, for the report; never a real person's. */
  name: string;
  bytes: Buffer;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Of base64 without the signs at its ends, which depend on what stands beside. */
const LEAST = 8;

/**
 * A word that stands nowhere else. No four letters of it come twice, so that compression by repeats (Snappy, LZ4) leaves its
 * first place in each block as it is.
 */
export function marker(random: Random, length = 14): string {
  const letter = (): string => LETTERS[Math.floor(random() * LETTERS.length)] ?? 'x';
  return Array.from({ length }, letter).join('');
}

/** UTF-8, UTF-16 and base64 at its three alignments. */
export function needlesOf(name: string, text: string): Needle[] {
  return [
    { name: `${name} (UTF-8)`, bytes: Buffer.from(text, 'utf8') },
    { name: `${name} (UTF-16)`, bytes: Buffer.from(text, 'utf16le') },
    ...inBase64(name, Buffer.from(text, 'utf8')),
  ];
}

/** Names of the words that stand in it, in one of these forms. */
export function wordsIn(content: string | Uint8Array, words: Readonly<Record<string, string>>): string[] {
  const bytes = Buffer.from(content);
  const stands = ([name, word]: [string, string]) =>
    needlesOf(name, word).some((needle) => bytes.includes(needle.bytes));
  return Object.entries(words)
    .filter(stands)
    .map(([name]) => name);
}

/** Raw, hexadecimal and base64. */
export function needlesOfKey(name: string, key: Buffer): Needle[] {
  const hex = key.toString('hex');
  return [{ name: `${name} (raw)`, bytes: key }, ...needlesOf(`${name} (hex)`, hex), ...inBase64(name, key)];
}

function inBase64(name: string, bytes: Buffer): Needle[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // Signs that share bits with what stands before and behind are not known.
    const known = text.slice(shift === 0 ? 0 : shift + 1, (shift + bytes.length) % 3 === 0 ? undefined : -1);
    if (known.length < LEAST) return [];
    return [
      { name: `${name} (base64)`, bytes: Buffer.from(known, 'utf8') },
      { name: `${name} (base64 in UTF-16)`, bytes: Buffer.from(known, 'utf16le') },
    ];
  });
}
