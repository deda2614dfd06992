import type { ComponentProps } from 'react';
import { cn } from '@/lib/client/cn';

/** Appears only after 150 ms: what loads faster needs none. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="skeleton"
      aria-hidden
      className={cn('animate-late rounded-sm bg-border', className)}
      {...props}
    />
  );
}
