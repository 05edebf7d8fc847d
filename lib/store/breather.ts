/** So long what else runs on this thread may have to wait: a page of ours that shows how far it is, and its „Abbrechen“. In ms. */
const STILL_MS = 50;

/**
 * For long work, to be asked between its pieces: lets everything else have its turn once some time has passed. Answers of the
 * browser's cryptography alone do not: it may give them at once, and nothing comes between.
 */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STILL_MS) return;
    await nextTask();
    last = performance.now();
  };
}

/** At once, and not after the four milliseconds of a timer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
