'use client';

import type { ReactNode } from 'react';

/** Right click, long press or the menu key: what can be done with the selection, or here where nothing is selected. */
export function CommandContextMenu({ children }: { children: ReactNode }) {
  return children;
}
