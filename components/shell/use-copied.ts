'use client';

import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';

/** How long a copy button says that it has copied, in milliseconds. */
const SHOWN = 1500;

/** Copies text and says so for a moment. Without leave to the clipboard (plain HTTP, a refusal) it says that instead. */
export function useCopied(): { copied: boolean; copy: (text: string) => void } {
  const t = useTranslations('shell');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(false), SHOWN);
    return () => window.clearTimeout(timer);
  }, [copied]);

  const refused = () => toast.error(t('copyRefused'));
  return {
    copied,
    copy: (text) => {
      // Absent outside secure contexts, whatever the types say.
      const clipboard = navigator.clipboard as Clipboard | undefined;
      if (!clipboard) return void refused();
      void clipboard.writeText(text).then(() => setCopied(true), refused);
    },
  };
}
