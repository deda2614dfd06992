'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { useTimeZone } from '@/components/shell/use-time-zone';
import { Toaster } from '@/components/ui/toaster';
import { TooltipHost } from '@/components/ui/tooltip-host';
import { createQueryClient } from '@/lib/client/query-client';
import type { Language } from '@/lib/domain/languages';
import { openCatalogue, type Texts } from '@/lib/messages/catalogue';

interface ProvidersProps {
  /** Of the content security policy; next-themes runs one inline script. */
  nonce?: string;
  language: Language;
  /** Those of the first load, in that language. */
  texts: Texts;
  /** The reader's, as remembered from an earlier visit. */
  timeZone?: string;
  children: ReactNode;
}

export function Providers({ nonce, language, texts, timeZone, children }: ProvidersProps) {
  const [queryClient] = useState(createQueryClient);
  const [messages] = useState(() => openCatalogue(texts));
  const zone = useTimeZone(timeZone);
  return (
    <IntlProvider locale={language} messages={messages} timeZone={zone}>
      <ThemeProvider
        attribute="data-theme"
        defaultTheme="system"
        enableSystem
        disableTransitionOnChange
        nonce={nonce}
      >
        <QueryClientProvider client={queryClient}>
          <NuqsAdapter>{children}</NuqsAdapter>
        </QueryClientProvider>
        <Toaster />
        <TooltipHost />
      </ThemeProvider>
    </IntlProvider>
  );
}
