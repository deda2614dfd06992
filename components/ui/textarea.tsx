import type { ComponentProps } from 'react';
import { cn } from '@/lib/client/cn';
import { inputClasses } from './input';

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(inputClasses, 'h-auto min-h-24 py-1.5 pointer-coarse:h-auto', className)}
      {...props}
    />
  );
}
