'use client';

import { useTheme } from 'next-themes';
import { useEffect } from 'react';
import { toast, Toaster } from 'sonner';
import { isRightToLeft } from '@/lib/client/direction';
import { startToasts } from './toast';

export function SonnerToaster() {
  const { resolvedTheme } = useTheme();
  useEffect(() => startToasts(toast), []);
  return (
    <Toaster
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position={isRightToLeft() ? 'bottom-right' : 'bottom-left'}
      toastOptions={{
        classNames: {
          toast:
            '!rounded-lg !border !border-border-strong !bg-surface !font-sans !text-sm !text-foreground !shadow-float',
          description: '!text-muted',
          actionButton: '!bg-accent !text-accent-foreground',
        },
      }}
    />
  );
}
