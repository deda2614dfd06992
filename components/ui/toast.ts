import type { ExternalToast, toast as sonner } from 'sonner';
import { createStore } from 'zustand/vanilla';

type Sonner = typeof sonner;
type Tone = 'message' | 'success' | 'warning' | 'error' | 'loading';
type ToastOptions = Pick<ExternalToast, 'description' | 'duration' | 'action'> & { id?: string };

/** How often what shows toasts was asked for before it was there. */
export const toastStore = createStore<{ asked: number }>()(() => ({ asked: 0 }));

let shown: Sonner | null = null;
/** What was said before anything could show it, in order. */
const waiting: ((sonner: Sonner) => void)[] = [];
let lastId = 0;

/** Called by what shows toasts, as soon as it does. */
export function startToasts(toasts: Sonner): void {
  shown = toasts;
  for (const tell of waiting.splice(0)) tell(toasts);
}

function whenShown(tell: (sonner: Sonner) => void): void {
  if (shown) {
    tell(shown);
    return;
  }
  waiting.push(tell);
  toastStore.setState(({ asked }) => ({ asked: asked + 1 }));
}

function say(tone: Tone) {
  /** Returns the toast's id. */
  return (text: string, options: ToastOptions = {}): string => {
    lastId += 1;
    const { id = `toast-${lastId}` } = options;
    whenShown((toasts) => toasts[tone](text, { ...options, id }));
    return id;
  };
}

/** Says something at the edge of the page, now or as soon as it can be shown: nothing said is lost. */
export const toast = Object.assign(say('message'), {
  success: say('success'),
  warning: say('warning'),
  error: say('error'),
  loading: say('loading'),
  dismiss: (id: string) => whenShown((toasts) => toasts.dismiss(id)),
});
