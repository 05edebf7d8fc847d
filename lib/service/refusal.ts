/** A use case refused before anything was written; `message` is a German sentence that says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
