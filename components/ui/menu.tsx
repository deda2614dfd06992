'use client';

import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import {
  useLayoutEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { cn } from '@/lib/client/cn';
import { pageDirection } from '@/lib/client/direction';
import {
  menuChoice,
  menuContent,
  menuItem,
  menuLabel,
  menuMark,
  menuSeparator,
  menuShortcut,
} from './menu-classes';
import type { MenuState } from './menu-state';

interface MenuProps extends Omit<ComponentProps<typeof Primitive.Content>, 'side' | 'sideOffset'> {
  state: MenuState;
  /** Its accessible name. */
  label: string;
  side?: 'top' | 'bottom';
}

/** The menu of a button or of a place on the page. To be imported only by what is itself loaded on demand. */
export function Menu({
  state,
  label,
  side,
  align = 'start',
  className,
  onCloseAutoFocus,
  ...props
}: MenuProps) {
  const { open, close, at, byKeyboard } = state;
  const atButton = 'current' in at;
  const returnTo = useRef<Element | null>(null);
  const entered = useRef(false);
  useLayoutEffect(() => {
    if (!open) return;
    returnTo.current = atButton ? at.current : document.activeElement;
    entered.current = false;
  }, [open, atButton, at]);
  return (
    <Primitive.Root dir={pageDirection()} open={open} onOpenChange={(next) => !next && close()}>
      <Primitive.Trigger asChild>{atButton ? <Button at={at} /> : <Point {...at} />}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          data-slot="menu"
          aria-label={label}
          aria-labelledby={undefined}
          side={atButton ? side : 'right'}
          sideOffset={atButton ? 4 : 2}
          align={align}
          collisionPadding={8}
          className={cn(
            menuContent,
            '[--menu-height:var(--radix-dropdown-menu-content-available-height)]',
            className,
          )}
          onFocus={(event) => {
            if (!byKeyboard || entered.current || event.target !== event.currentTarget) return;
            entered.current = true;
            event.target.querySelector<HTMLElement>('[role^=menuitem]:not([data-disabled])')?.focus();
          }}
          onCloseAutoFocus={(event) => {
            onCloseAutoFocus?.(event);
            event.preventDefault();
            if (returnTo.current instanceof HTMLElement) returnTo.current.focus({ preventScroll: true });
          }}
          {...props}
        />
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** The button is part of the page and was there before: the menu only has to know it. */
function Button({ at, ref }: { at: RefObject<HTMLElement | null>; ref?: Ref<HTMLElement> }) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(at.current);
    else if (ref) ref.current = at.current;
  });
  return null;
}

function Point({ x, y, ref }: { x: number; y: number; ref?: Ref<HTMLSpanElement> }) {
  return <span ref={ref} aria-hidden className="pointer-events-none fixed" style={{ left: x, top: y }} />;
}

export function MenuItem({
  className,
  tone,
  ...props
}: ComponentProps<typeof Primitive.Item> & { tone?: 'danger' }) {
  return <Primitive.Item data-tone={tone} className={cn(menuItem, className)} {...props} />;
}

interface MenuSubProps {
  icon: ReactNode;
  label: string;
  children: ReactNode;
}

/** An item that opens a menu of its own. */
export function MenuSub({ icon, label, children }: MenuSubProps) {
  return (
    <Primitive.Sub>
      <Primitive.SubTrigger className={cn(menuItem, 'data-[state=open]:bg-hover')}>
        {icon}
        {label}
        <ChevronRight aria-hidden className="ms-auto -me-1 rtl:-scale-x-100" />
      </Primitive.SubTrigger>
      <Primitive.Portal>
        <Primitive.SubContent
          collisionPadding={8}
          className={cn(
            menuContent,
            'max-w-[calc(100vw-16px)] [--menu-height:var(--radix-dropdown-menu-content-available-height)]',
          )}
        >
          {children}
        </Primitive.SubContent>
      </Primitive.Portal>
    </Primitive.Sub>
  );
}

export function MenuRadioGroup(props: ComponentProps<typeof Primitive.RadioGroup>) {
  return <Primitive.RadioGroup {...props} />;
}

export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={cn(menuItem, menuChoice, className)} {...props}>
      <Primitive.ItemIndicator className={menuMark}>
        <Check />
      </Primitive.ItemIndicator>
      {children}
    </Primitive.RadioItem>
  );
}

export function MenuCheckboxItem({
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

export function MenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={cn(menuLabel, className)} {...props} />;
}

export function MenuSeparator({ className, ...props }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator className={cn(menuSeparator, className)} {...props} />;
}

/** Shown beside an item's label, hidden from its accessible name. */
export function MenuShortcut({ className, ...props }: ComponentProps<'span'>) {
  return <span aria-hidden dir="ltr" className={cn(menuShortcut, className)} {...props} />;
}
