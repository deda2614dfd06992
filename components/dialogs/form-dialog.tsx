'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import { closeDialog, focusFirst, returnFocus } from './dialogs';

interface FormDialogProps {
  title: string;
  /** Below the title, part of what the dialog is about. */
  intro?: ReactNode;
  children?: ReactNode;
  submitLabel: string;
  /** Where "Cancel" would be taken for what is asked about. */
  cancelLabel?: string;
  /** Other ways to go on, before the one that Enter takes. */
  actions?: ReactNode;
  onSubmit: () => void;
  /** Refuses to submit; the fields say why. */
  disabled?: boolean;
  pending?: boolean;
  error?: unknown;
  danger?: boolean;
  className?: string;
}

/** A question with one answer to give. Enter gives it; Escape and Cancel leave everything as it was. */
export function FormDialog({
  title,
  intro,
  children,
  submitLabel,
  cancelLabel,
  actions,
  onSubmit,
  disabled = false,
  pending = false,
  error,
  danger = false,
  className,
}: FormDialogProps) {
  const t = useTranslations('dialogs');
  const sentence = useErrorSentence();
  return (
    <Dialog open onOpenChange={(open) => !open && closeDialog()}>
      <DialogContent
        aria-describedby={undefined}
        onCloseAutoFocus={returnFocus}
        className={className}
        onOpenAutoFocus={(event) => focusFirst(event, danger ? '[data-safe]' : '[data-first]')}
      >
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!disabled && !pending) onSubmit();
          }}
        >
          <DialogHeader>
            <DialogTitle>{title}</DialogTitle>
            {intro !== undefined && <div className="text-sm wrap-anywhere text-muted">{intro}</div>}
          </DialogHeader>
          {children}
          {Boolean(error) && (
            <p role="alert" className="text-sm wrap-anywhere text-danger">
              {sentence(error)}
            </p>
          )}
          <DialogFooter>
            <Button data-safe onClick={closeDialog}>
              {cancelLabel ?? t('cancel')}
            </Button>
            {actions}
            <Button
              type="submit"
              variant={danger ? 'danger-solid' : 'primary'}
              aria-disabled={disabled || pending || undefined}
            >
              {pending && <Spinner className="size-4 text-current" />}
              {submitLabel}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
