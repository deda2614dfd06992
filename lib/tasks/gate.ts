export interface Gate {
  close: () => void;
  open: () => void;
  /** Resolves when the gate is open or the signal aborts; never rejects. */
  pass: (signal: AbortSignal) => Promise<void>;
}

/** What a person's Pause closes and Resume opens. Starts open. */
export function createGate(): Gate {
  let opening: PromiseWithResolver | null = null;
  return {
    close: () => {
      opening ??= withResolver();
    },
    open: () => {
      opening?.resolve();
      opening = null;
    },
    pass: async (signal) => {
      while (opening && !signal.aborted) await Promise.race([opening.promise, aborted(signal)]);
    },
  };
}

interface PromiseWithResolver {
  promise: Promise<void>;
  resolve: () => void;
}

function withResolver(): PromiseWithResolver {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
