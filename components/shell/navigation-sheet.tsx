'use client';

import type { ReactNode } from 'react';
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet';

interface NavigationSheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The tree where there is no room beside the listing. */
export function NavigationSheet({ title, onClose, children }: NavigationSheetProps) {
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent side="start" className="p-0">
        <SheetTitle className="sr-only">{title}</SheetTitle>
        {children}
      </SheetContent>
    </Sheet>
  );
}
