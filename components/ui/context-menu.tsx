'use client';

import { Check, ChevronRight } from 'lucide-react';
import { ContextMenu as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/client/cn';
import {
  menuChoice,
  menuContent,
  menuItem,
  menuLabel,
  menuMark,
  menuSeparator,
  menuShortcut,
} from './menu-classes';

export function ContextMenu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root {...props} />;
}

export function ContextMenuTrigger(props: ComponentProps<typeof Primitive.Trigger>) {
  return <Primitive.Trigger data-slot="context-menu-trigger" {...props} />;
}

export function ContextMenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="context-menu-content"
        collisionPadding={8}
        className={cn(
          menuContent,
          '[--menu-height:var(--radix-context-menu-content-available-height)]',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

export function ContextMenuItem({
  className,
  tone,
  ...props
}: ComponentProps<typeof Primitive.Item> & { tone?: 'danger' }) {
  return <Primitive.Item data-tone={tone} className={cn(menuItem, className)} {...props} />;
}

export function ContextMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem className={cn(menuItem, menuChoice, className)} {...props}>
      <Primitive.ItemIndicator className={menuMark}>
        <Check />
      </Primitive.ItemIndicator>
      {children}
    </Primitive.CheckboxItem>
  );
}

export function ContextMenuRadioGroup(props: ComponentProps<typeof Primitive.RadioGroup>) {
  return <Primitive.RadioGroup {...props} />;
}

export function ContextMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={cn(menuItem, menuChoice, className)} {...props}>
      <Primitive.ItemIndicator className={menuMark}>
        <Check />
      </Primitive.ItemIndicator>
      {children}
    </Primitive.RadioItem>
  );
}

export function ContextMenuGroup(props: ComponentProps<typeof Primitive.Group>) {
  return <Primitive.Group {...props} />;
}

export function ContextMenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={cn(menuLabel, className)} {...props} />;
}

export function ContextMenuSeparator({ className, ...props }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator className={cn(menuSeparator, className)} {...props} />;
}

/** Shown beside an item's label, hidden from its accessible name. */
export function ContextMenuShortcut({ className, ...props }: ComponentProps<'span'>) {
  return <span aria-hidden className={cn(menuShortcut, className)} {...props} />;
}

export function ContextMenuSub(props: ComponentProps<typeof Primitive.Sub>) {
  return <Primitive.Sub {...props} />;
}

export function ContextMenuSubTrigger({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.SubTrigger>) {
  return (
    <Primitive.SubTrigger className={cn(menuItem, 'data-[state=open]:bg-hover', className)} {...props}>
      {children}
      <ChevronRight className="ml-auto text-faint" />
    </Primitive.SubTrigger>
  );
}

export function ContextMenuSubContent({ className, ...props }: ComponentProps<typeof Primitive.SubContent>) {
  return (
    <Primitive.Portal>
      <Primitive.SubContent
        collisionPadding={8}
        className={cn(
          menuContent,
          '[--menu-height:var(--radix-context-menu-content-available-height)]',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}
