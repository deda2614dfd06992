'use client';

import { useEffect, useSyncExternalStore, type ComponentType, type FunctionComponent } from 'react';
import { useTranslations } from 'use-intl';
import { loadLateTexts } from '@/lib/messages/catalogue';
import { toast } from './toast';

type OnDemand<Props> = FunctionComponent<Props> & {
  /** Loads it ahead of its being rendered: where somebody points at or focuses what brings it up. */
  preload: () => void;
};

/**
 * A component whose code and texts are not part of the first load. Rendered before it is there, it shows `Waiting` or nothing and appears
 * once it is; when it cannot be loaded, that is said, the page stays as it is, and the next rendering tries again.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType,
): OnDemand<Props> {
  let found: ComponentType<Props> | null = null;
  let pending: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const fetchOnce = (): Promise<void> => {
    if (found) return Promise.resolve();
    pending ??= Promise.all([load(), loadLateTexts()])
      .then(([component]) => {
        found = component;
        for (const listener of listeners) listener();
      })
      .finally(() => {
        pending = null;
      });
    return pending;
  };

  function Demanded(props: Props) {
    const t = useTranslations('errors');
    const Found = useSyncExternalStore(
      subscribe,
      () => found,
      () => null,
    );
    useEffect(() => {
      fetchOnce().catch(() => toast.error(t('notLoaded'), { id: 'not-loaded' }));
    });
    if (Found) return <Found {...props} />;
    return Waiting ? <Waiting /> : null;
  }
  return Object.assign(Demanded, {
    // Whoever renders it hears of a failure; until then nobody has asked for anything.
    preload: () => void fetchOnce().catch(() => undefined),
  });
}
