'use client';

import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog';
import type { ObjectAddress } from '@/lib/domain/location';
import { basename } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { Preview } from './preview';

interface PreviewDialogProps {
  address: ObjectAddress;
  onClose: () => void;
  /** Without a trigger of its own the dialog would leave the focus nowhere. */
  onReturnFocus: () => void;
}

/** The content over the whole page; Escape leads back. */
export function PreviewDialog({ address, onClose, onReturnFocus }: PreviewDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onReturnFocus();
        }}
        className="h-[calc(100dvh-32px)] max-w-[min(1400px,calc(100vw-32px))] gap-3 overflow-hidden"
      >
        <DialogTitle className="truncate pe-8">
          <bdi>{visible(basename(address.key)) || address.key}</bdi>
        </DialogTitle>
        <Preview address={address} />
      </DialogContent>
    </Dialog>
  );
}
