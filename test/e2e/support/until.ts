/**
 * Asks `probe` again and again until it gives something truthy, and returns that.
 * @param what names the state waited for, for the error.
 * @throws when `timeout` ms pass, also in the middle of a probe, with the last answer or error of the probe.
 */
export async function until<T>(what: string, probe: () => Promise<T> | T, timeout = 20_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeout;
  let last: unknown = 'no answer';
  while (Date.now() < deadline) {
    try {
      const answer = await within(deadline - Date.now(), Promise.resolve(probe()));
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(60);
  }
  throw new Error(`waited ${timeout} ms for: ${what}; last: ${describe(last)}`);
}

/** The promise's answer. @throws when it takes longer than `limit` ms. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function describe(value: unknown): string {
  if (value instanceof Error) return value.message;
  return JSON.stringify(value)?.slice(0, 400) ?? String(value);
}
