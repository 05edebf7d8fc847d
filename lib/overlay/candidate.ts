/** What was read last, until it is believed. No DOM. */
import type { Reading } from './subjects';

/** Further wait in ms for a record that was gone in between. */
const ONCE_MORE = 120;

export class Candidate {
  /** What it reads like, and since when. */
  private question = '';
  private since = 0;
  /** The newest reading, as long as its elements stand as they were read; else null. */
  latest: Reading | null = null;
  /** Its elements were gone in between, were it only for a frame; therefore one reading more is … */
  private doubt: 'none' | 'needed' | 'asked' = 'none';

  /** The elements of `latest` are gone or show something else. */
  lost(): void {
    this.latest = null;
    if (this.doubt === 'none') this.doubt = 'needed';
  }

  /** A reading at `now`: the same record once more, or another one. */
  take(question: string, reading: Reading | null, now: number): void {
    if (question !== this.question) {
      this.question = question;
      this.since = now;
      this.doubt = 'none';
    }
    this.latest = reading;
  }

  /**
   * @param quiet ms between the first and the last of its readings
   * @returns ms until it may be believed if it reads the same then; 0 or less: now
   */
  leftOf(quiet: number, now: number): number {
    const left = this.since + quiet - now;
    if (left > 0 || this.doubt !== 'needed') return left;
    this.doubt = 'asked';
    return ONCE_MORE;
  }

  /** It is on show now: its elements are watched as such. */
  believed(): void {
    this.latest = null;
  }

  forget(): void {
    this.take('', null, 0);
  }
}
