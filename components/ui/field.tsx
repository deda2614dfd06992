'use client';

import { Slot } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { cn } from '@/lib/client/cn';

interface FieldProps {
  label: ReactNode;
  /** Shown below, and read with the control. */
  hint?: ReactNode;
  /** Shown in place of the hint; marks the control invalid. */
  error?: ReactNode;
  className?: string;
  /** The one control: input, textarea or select trigger. */
  children: ReactNode;
}

/** A control with its label, hint and error tied to it. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const wrong = Boolean(error);
  const note = wrong ? error : hint;
  return (
    <div data-slot="field" className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <Slot.Root id={id} aria-invalid={wrong || undefined} aria-describedby={note ? `${id}-note` : undefined}>
        {children}
      </Slot.Root>
      {Boolean(note) && (
        <p
          id={`${id}-note`}
          role={wrong ? 'alert' : undefined}
          className={cn('text-xs', wrong ? 'text-danger' : 'text-muted')}
        >
          {note}
        </p>
      )}
    </div>
  );
}
