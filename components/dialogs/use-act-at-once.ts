import { useEffect, useEffectEvent, useRef } from 'react';
import { closeDialog } from './dialogs';

/** For what stands in a dialog's place and asks nothing: makes way and acts, once, also where React mounts everything twice. */
export function useActAtOnce(act: () => void): void {
  const begun = useRef(false);
  const start = useEffectEvent(() => {
    if (begun.current) return;
    begun.current = true;
    closeDialog();
    act();
  });
  useEffect(() => start(), []);
}
