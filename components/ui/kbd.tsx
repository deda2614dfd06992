import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      dir="ltr"
      className={clsx(
        'rounded-sm border border-border-strong px-1.25 font-mono text-[11px]/4 font-medium text-faint',
        className,
      )}
      {...props}
    />
  );
}
