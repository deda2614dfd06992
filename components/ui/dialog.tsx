'use client';

import { X } from 'lucide-react';
import { Dialog as DialogPrimitive } from 'radix-ui';
import { useState, type ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '@/lib/client/cn';
import { buttonVariants } from './button-variants';
import { focusAgain } from './focus-again';

export function Dialog(props: ComponentProps<typeof DialogPrimitive.Root>) {
  return <DialogPrimitive.Root {...props} />;
}

/** Named by its DialogTitle. Without a DialogDescription pass `aria-describedby={undefined}`. */
export function DialogContent({
  className,
  children,
  closable = true,
  ...props
}: ComponentProps<typeof DialogPrimitive.Content> & { closable?: boolean }) {
  const t = useTranslations('shell');
  // Looked at before a field in it takes the focus by itself.
  const [before] = useState(() => document.activeElement);
  return (
    <DialogPrimitive.Portal>
      <DialogPrimitive.Overlay
        data-slot="dialog-overlay"
        className="fixed inset-0 z-40 animate-appear bg-scrim"
      />
      <DialogPrimitive.Content
        data-slot="dialog-content"
        className={cn(
          'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] max-w-110 -translate-1/2 animate-appear flex-col gap-4 overflow-y-auto rounded-lg border border-border-strong bg-surface p-5 shadow-float outline-none',
          className,
        )}
        // These dialogs have no trigger that the focus could go back to by itself.
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          focusAgain(before);
        }}
        {...props}
      >
        {children}
        {closable && (
          <DialogPrimitive.Close
            aria-label={t('close')}
            className={cn(
              buttonVariants({ variant: 'ghost', size: 'icon-small' }),
              'absolute end-4 top-4 pointer-coarse:end-2 pointer-coarse:top-2',
            )}
          >
            <X />
          </DialogPrimitive.Close>
        )}
      </DialogPrimitive.Content>
    </DialogPrimitive.Portal>
  );
}

export function DialogHeader({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="dialog-header" className={cn('flex flex-col gap-1 pe-8', className)} {...props} />;
}

export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="dialog-footer"
      className={cn('flex flex-wrap items-center justify-end gap-2', className)}
      {...props}
    />
  );
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof DialogPrimitive.Title>) {
  return (
    <DialogPrimitive.Title
      data-slot="dialog-title"
      className={cn('text-lg font-semibold', className)}
      {...props}
    />
  );
}

export function DialogDescription({
  className,
  ...props
}: ComponentProps<typeof DialogPrimitive.Description>) {
  return (
    <DialogPrimitive.Description
      data-slot="dialog-description"
      className={cn('text-sm text-muted', className)}
      {...props}
    />
  );
}
