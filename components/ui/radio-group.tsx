'use client';

import { RadioGroup as RadioGroupPrimitive } from 'radix-ui';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from '@/lib/client/cn';
import { useDirection } from '@/lib/client/direction';
import { ChoiceLabel } from './choice-label';

export function RadioGroup({ className, ...props }: ComponentProps<typeof RadioGroupPrimitive.Root>) {
  return (
    <RadioGroupPrimitive.Root
      data-slot="radio-group"
      dir={useDirection()}
      className={cn('flex flex-col gap-2', className)}
      {...props}
    />
  );
}

interface RadioGroupItemProps extends Omit<ComponentProps<typeof RadioGroupPrimitive.Item>, 'children'> {
  label: ReactNode;
  hint?: ReactNode;
}

export function RadioGroupItem({ label, hint, className, ...props }: RadioGroupItemProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2 text-sm">
      <RadioGroupPrimitive.Item
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={cn(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border-[1.5px] border-control bg-surface data-[state=checked]:border-accent',
          className,
        )}
        {...props}
      >
        <RadioGroupPrimitive.Indicator className="size-2 rounded-full bg-accent" />
      </RadioGroupPrimitive.Item>
      <ChoiceLabel id={id} label={label} hint={hint} />
    </div>
  );
}
