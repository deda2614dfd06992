import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

/** Appears only after 150 ms: what loads faster needs none. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="skeleton"
      aria-hidden
      className={clsx('animate-late rounded-sm bg-border', className)}
      {...props}
    />
  );
}
