import { useSyncExternalStore } from 'react';
import { useLocale } from 'use-intl';
import { directionOf } from '@/lib/domain/languages';

export type Direction = 'ltr' | 'rtl';

/** Which way the page reads. Of the page itself, so that nothing has to be passed down to a key or a pointer. */
export const pageDirection = (): Direction => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');

export const isRightToLeft = () => pageDirection() === 'rtl';

/** The key that leads the same way, on or back, where one reads from left to right. */
export function readingKey(key: string): string {
  if (!isRightToLeft()) return key;
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/** For what sets a direction of its own, as Radix' primitives do. */
export function useDirection(): Direction {
  const language = useLocale();
  return useSyncExternalStore(neverChanges, pageDirection, () => directionOf(language));
}

const neverChanges = () => () => undefined;
