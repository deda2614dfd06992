'use client';

import { useEffect, useRef, useState } from 'react';
import { useGallery } from '@/components/browse/use-gallery';
import { dialogStore } from '@/components/dialogs/dialogs';
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog';
import type { ObjectAddress } from '@/lib/domain/location';
import { basename } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { GalleryBar } from './gallery-bar';
import { galleryStep } from './gallery-keys';
import { LargeKeysContext, type KeyHandler } from './large-keys';
import { Preview } from './preview';

interface PreviewDialogProps {
  address: ObjectAddress;
  onClose: () => void;
  /** Without a trigger of its own the dialog would leave the focus nowhere. */
  onReturnFocus: () => void;
}

/** The content over the whole page, and from there the other objects of the listing; Escape leads back, to the object one has come to. */
export function PreviewDialog({ address, onClose, onReturnFocus }: PreviewDialogProps) {
  const gallery = useGallery(address.key);
  const content = useRef<HTMLDivElement>(null);
  const keys = useRef<KeyHandler>(null);
  const [opened] = useState(address.key);
  const name = visible(basename(address.key)) || address.key;
  useEffect(() => {
    dialogStore.setState({ preview: true });
    return () => dialogStore.setState({ preview: false });
  }, []);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        ref={content}
        aria-describedby={undefined}
        // On itself, where the arrow keys lead on.
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          // What lies over the listing keeps the focus to itself.
          const isBehind = document.querySelector('[role=dialog]') !== null;
          if (gallery && address.key !== opened && !isBehind) gallery.reveal();
          else onReturnFocus();
        }}
        onKeyDown={(event) => {
          if (keys.current?.(event)) return;
          const step = galleryStep(event);
          const to = step && gallery?.[step];
          if (!to) return;
          event.preventDefault();
          gallery.goTo(to);
        }}
        className="h-[calc(100dvh-32px)] max-w-[min(1400px,calc(100vw-32px))] gap-3 overflow-hidden"
      >
        <div className="flex min-w-0 items-center gap-3 pe-8">
          <DialogTitle className="min-w-0 flex-1 truncate">{name}</DialogTitle>
          {gallery && <GalleryBar gallery={gallery} name={name} />}
        </div>
        <LargeKeysContext value={keys}>
          <Preview key={address.key} address={address} />
        </LargeKeysContext>
      </DialogContent>
    </Dialog>
  );
}
