'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Select as SelectPrimitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/client/cn';
import { useDirection } from '@/lib/client/direction';
import { inputClasses } from './input';
import { menuChoice, menuContent, menuItem, menuMark } from './menu-classes';

export function Select(props: ComponentProps<typeof SelectPrimitive.Root>) {
  return <SelectPrimitive.Root dir={useDirection()} {...props} />;
}

export function SelectTrigger({
  className,
  placeholder,
  ...props
}: Omit<ComponentProps<typeof SelectPrimitive.Trigger>, 'children'> & { placeholder?: string }) {
  return (
    <SelectPrimitive.Trigger
      data-slot="select-trigger"
      className={cn(inputClasses, 'flex items-center justify-between gap-2 text-start', className)}
      {...props}
    >
      <SelectPrimitive.Value placeholder={placeholder} />
      <ChevronDown className="size-4 shrink-0 text-faint" />
    </SelectPrimitive.Trigger>
  );
}

export function SelectContent({ className, ...props }: ComponentProps<typeof SelectPrimitive.Content>) {
  return (
    <SelectPrimitive.Portal>
      <SelectPrimitive.Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          menuContent,
          'min-w-(--radix-select-trigger-width) [--menu-height:var(--radix-select-content-available-height)]',
          className,
        )}
      >
        <SelectPrimitive.Viewport {...props} />
      </SelectPrimitive.Content>
    </SelectPrimitive.Portal>
  );
}

export function SelectItem({ className, children, ...props }: ComponentProps<typeof SelectPrimitive.Item>) {
  return (
    <SelectPrimitive.Item className={cn(menuItem, menuChoice, className)} {...props}>
      <SelectPrimitive.ItemIndicator className={menuMark}>
        <Check />
      </SelectPrimitive.ItemIndicator>
      <SelectPrimitive.ItemText>{children}</SelectPrimitive.ItemText>
    </SelectPrimitive.Item>
  );
}
