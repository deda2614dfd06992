'use client';

import { Separator } from 'react-resizable-panels';
import { cn } from '@/lib/client/cn';

/** A hairline one can drag, or move with the arrow keys. */
export function PaneSeparator({ label, className }: { label: string; className?: string }) {
  return (
    <Separator
      aria-label={label}
      className={cn(
        'w-px bg-border outline-none data-[separator=active]:bg-accent data-[separator=focus]:bg-ring data-[separator=hover]:bg-border-strong',
        className,
      )}
    />
  );
}
