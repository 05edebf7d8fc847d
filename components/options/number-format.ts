/** A regular expression that a whole customer number must match, or null where the source is none. */
export function wholeNumber(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return null;
  }
}
