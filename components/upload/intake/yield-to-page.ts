/** Milliseconds the page waits at most. */
const BUSY_MS = 30;

/** Lets the page draw and answer clicks before the work goes on. Timers would not do: browsers slow them down to 4 ms each. */
export function yieldToPage(): Promise<void> {
  // The types say it is always there.
  const scheduler = (globalThis as { scheduler?: Partial<Scheduler> }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Called between the pieces of long work: lets the page go on now and then. */
export function takeBreaths(): () => Promise<void> {
  let busySince = performance.now();
  return async () => {
    if (performance.now() - busySince <= BUSY_MS) return;
    await yieldToPage();
    busySince = performance.now();
  };
}
