'use client';

import { useTheme } from 'next-themes';
import { Toaster as SonnerToaster } from 'sonner';

/** Mounted once. Elsewhere: `import { toast } from 'sonner'`. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <SonnerToaster
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-left"
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
