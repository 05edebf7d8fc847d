/** A backup file that is not as it was written any more: bits, lengths, pieces, other files' pieces. */
import type { Bytes } from '../../../lib/store/crypto/bytes';

/** `random` gives numbers from 0 to below 1; `other` is another whole file. */
export function mutate(file: Bytes, other: Bytes, random: () => number): Bytes {
  const at = (of: number): number => Math.floor(random() * of);
  const copy = file.slice();
  switch (at(9)) {
    case 0:
      copy[at(copy.length)] = (copy[at(copy.length)] ?? 0) ^ (1 << at(8));
      return copy;
    case 1:
      for (let left = 1 + at(16); left > 0; left -= 1) copy[at(copy.length)] = at(256);
      return copy;
    case 2:
      return copy.slice(0, at(copy.length));
    case 3:
      return joinedAt(
        copy,
        copy.length,
        Uint8Array.from({ length: 1 + at(40) }, () => at(256)),
      );
    case 4: {
      const from = at(copy.length);
      return joinedAt(copy.slice(0, from), from, copy.slice(from + 1 + at(64)));
    }
    case 5:
      return joinedAt(
        copy,
        at(copy.length),
        Uint8Array.from({ length: 1 + at(64) }, () => at(256)),
      );
    case 6: {
      // The head, with its lengths.
      copy[at(14)] = at(256);
      return copy;
    }
    case 7: {
      const from = at(Math.min(copy.length, other.length));
      copy.set(other.slice(from, from + 1 + at(200)).subarray(0, copy.length - from), from);
      return copy;
    }
    default: {
      const [from, to, length] = [at(copy.length), at(copy.length), 1 + at(100)];
      copy.copyWithin(to, from, from + length);
      return copy;
    }
  }
}

function joinedAt(bytes: Bytes, at: number, piece: Bytes): Bytes {
  const all = new Uint8Array(bytes.length + piece.length);
  all.set(bytes.subarray(0, at));
  all.set(piece, at);
  all.set(bytes.subarray(at), at + piece.length);
  return all;
}
