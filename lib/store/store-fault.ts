/** A store cannot be opened or written; `reason` is the browser's error name, for the IT. */
export class StoreFault extends Error {
  override readonly name: string = 'StoreFault';
  constructor(readonly reason: string) {
    super(`store: ${reason}`);
  }
}
