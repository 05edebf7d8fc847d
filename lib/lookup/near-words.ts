/** Words that somebody may have meant who typed another one. */

/** So many letters may differ in a word of that length; shorter words are taken as they are. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** At the beginning people mistype least: one of the first two letters is right, if perhaps in the other's place. */
const beginsAlike = (a: string, b: string): boolean => a[0] === b[0] || a[0] === b[1] || a[1] === b[0] || a[1] === b[1];

/** The words whose beginning comes nearest to the token, if any comes near enough. */
export function nearWords(token: string, vocabulary: Iterable<string>): string[] {
  let least = allowed(token.length);
  let found: string[] = [];
  if (least === 0) return found;
  for (const word of vocabulary) {
    if (word.length < token.length - least || !beginsAlike(token, word)) continue;
    const distance = distanceToBeginning(token, word, least);
    if (distance > least) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(word);
  }
  return found;
}

/**
 * How many letters are missing, too many, wrong or changed with their neighbour between the token and that beginning of
 * the word which fits best. Gives up above `most`.
 */
function distanceToBeginning(token: string, word: string, most: number): number {
  const width = Math.min(word.length, token.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= token.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = token[i - 1] === word[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && token[i - 1] === word[j - 2] && token[i - 2] === word[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(...row);
}
