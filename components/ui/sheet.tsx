'use client';

import { Dialog as DialogPrimitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/client/cn';

export function Sheet(props: ComponentProps<typeof DialogPrimitive.Root>) {
  return <DialogPrimitive.Root {...props} />;
}

export function SheetTitle({ className, ...props }: ComponentProps<typeof DialogPrimitive.Title>) {
  return <DialogPrimitive.Title className={cn('text-base font-semibold', className)} {...props} />;
}

/** A pane that slides over the page where there is no room beside it. Named by its SheetTitle. */
export function SheetContent({
  side,
  className,
  ...props
}: ComponentProps<typeof DialogPrimitive.Content> & { side: 'start' | 'end' }) {
  return (
    <DialogPrimitive.Portal>
      <DialogPrimitive.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
      <DialogPrimitive.Content
        data-slot="sheet-content"
        aria-describedby={undefined}
        // Not its first button, whose tooltip would open by itself.
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
        }}
        className={cn(
          'fixed inset-y-0 z-50 flex w-[min(360px,calc(100vw-48px))] flex-col bg-background shadow-float outline-none',
          side === 'start'
            ? 'start-0 animate-slide-from-left border-e rtl:animate-slide-from-right'
            : 'end-0 animate-slide-from-right border-s rtl:animate-slide-from-left',
          className,
        )}
        {...props}
      />
    </DialogPrimitive.Portal>
  );
}
