'use client';

import type { ReactNode } from 'react';

/** The main pane as drop target. */
export function DropArea({ children }: { children: ReactNode }) {
  return <div className="relative flex min-h-0 flex-1 flex-col">{children}</div>;
}
