import type { ComponentProps } from 'react';
import { cn } from '@/lib/client/cn';

export const inputClasses =
  'h-8 w-full min-w-0 rounded-md border border-control bg-surface px-2.5 text-sm text-ellipsis text-foreground placeholder:text-faint focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-ring disabled:opacity-50 aria-invalid:border-danger pointer-coarse:h-11 pointer-coarse:text-lg';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input data-slot="input" className={cn(inputClasses, className)} {...props} />;
}
