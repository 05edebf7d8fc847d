import type { Bytes } from './bytes';

const encoder = new TextEncoder();

/** Collects numbers (big-endian), texts and bytes in one growing buffer, which it blanks as it outgrows it. */
export class ByteWriter {
  #buffer: Bytes;
  #length = 0;

  /** @param expected bytes that will be written, where that is known: then nothing has to grow */
  constructor(expected = 1024) {
    this.#buffer = new Uint8Array(expected);
  }

  u8(value: number): this {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
    return this;
  }

  u16(value: number): this {
    return this.u8(value >>> 8).u8(value);
  }

  u32(value: number): this {
    return this.u16(value >>> 16).u16(value);
  }

  bytes(bytes: ArrayLike<number>): this {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** UTF-8 with its length before it; at most 65,535 bytes. */
  text(text: string): this {
    this.#reserve(2 + text.length * 3);
    const start = this.#length + 2;
    const { written } = encoder.encodeInto(text, this.#buffer.subarray(start, start + text.length * 3));
    if (written > 0xffff) throw new RangeError('text too long for its length field');
    this.u16(written);
    this.#length += written;
    return this;
  }

  /** A copy of what was written; the buffer is blanked. */
  done(): Bytes {
    const result = this.#buffer.slice(0, this.#length);
    this.#buffer.fill(0);
    return result;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const wider = new Uint8Array(Math.max(this.#buffer.length * 2, this.#length + more));
    wider.set(this.#buffer);
    this.#buffer.fill(0);
    this.#buffer = wider;
  }
}
