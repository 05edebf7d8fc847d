/**
 * Tries again when a browser did not come up, as happens on a busy machine. For launches only, never for an
 * assertion. Rounds count from 0.
 */
export async function retry<T>(what: string, times: number, attempt: (round: number) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (let round = 0; round < times; round += 1) {
    try {
      return await attempt(round);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`${what} failed ${times} times:\n${failures.join('\n')}`);
}
