'use client';

import type { Entry } from '@/lib/domain/entry';
import { isWithin } from '@/lib/domain/names';
import { useBrowseView } from './browse-context';

/** Closes the details of the open object when it is among entries that are about to go from where they are. */
export function useLeaveOpen(): (leaving: readonly Entry[]) => void {
  const { openKey, setOpenKey } = useBrowseView();
  return (leaving) => {
    if (openKey === null) return;
    const goes = leaving.some((entry) =>
      entry.kind === 'file' ? entry.key === openKey : isWithin(openKey, entry.prefix),
    );
    if (goes) setOpenKey(null);
  };
}
