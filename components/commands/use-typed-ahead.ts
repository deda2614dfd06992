import { useEffect, useEffectEvent, type Dispatch, type SetStateAction } from 'react';
import { closeDialog } from '@/components/dialogs/dialogs';

/**
 * While a dialog's code is on its way the focus is still where it was. What is typed meanwhile is meant for the dialog's
 * input, and must move, open or delete nothing. Enter ends it: what comes after is meant for whatever it will have opened.
 */
export function useTypedAhead(
  waiting: boolean,
  onType: Dispatch<SetStateAction<string>>,
  onEnter: () => void,
): void {
  const enter = useEffectEvent(onEnter);
  useEffect(() => {
    if (!waiting) return undefined;
    let ended = false;
    const collect = (event: KeyboardEvent) => {
      event.stopPropagation();
      const { key } = event;
      // The browser's own: reloading, say.
      if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(key)) return;
      event.preventDefault();
      if (key === 'Escape') closeDialog();
      else if (ended) return;
      else if (key === 'Enter') {
        ended = true;
        enter();
      } else if (key === 'Backspace') onType((text) => Array.from(text).slice(0, -1).join(''));
      else if (Array.from(key).length === 1) onType((text) => text + key);
    };
    // Before anybody else: a listing would take letters for the beginning of a name.
    window.addEventListener('keydown', collect, { capture: true });
    return () => window.removeEventListener('keydown', collect, { capture: true });
  }, [waiting, onType]);
}
