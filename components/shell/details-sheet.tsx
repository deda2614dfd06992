'use client';

import { DetailsPane } from '@/components/browse/details-pane';
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet';

/** The details where there is no room beside the listing. */
export function DetailsSheet({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent side="end">
        <SheetTitle className="sr-only">{title}</SheetTitle>
        <DetailsPane onClose={onClose} />
      </SheetContent>
    </Sheet>
  );
}
