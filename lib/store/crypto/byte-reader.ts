import type { Bytes } from './bytes';

/** The bytes end too early, go on too long or hold a text that is no UTF-8. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads what a `ByteWriter` wrote. Throws `Unreadable`, never reads past the end. */
export class ByteReader {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  u8(): number {
    return this.#number(1);
  }

  u16(): number {
    return this.#number(2);
  }

  u32(): number {
    return this.#number(4);
  }

  /** A view of the next bytes, not a copy. */
  bytes(length: number): Bytes {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Unreadable('too short');
    const view = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return view;
  }

  text(): string {
    const bytes = this.bytes(this.u16());
    try {
      return decoder.decode(bytes);
    } catch {
      throw new Unreadable('no UTF-8');
    }
  }

  /** Everything read so far. */
  before(): Bytes {
    return this.#bytes.subarray(0, this.#at);
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new Unreadable('too long');
  }

  #number(width: number): number {
    let value = 0;
    for (const byte of this.bytes(width)) value = value * 256 + byte;
    return value;
  }
}
