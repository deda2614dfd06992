'use client';

import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { copyText } from '@/lib/client/copy-text';
import { inSentence } from '@/lib/domain/visible-name';

const LONGEST_SHOWN = 80;

/** Puts text on the system's clipboard and says so. */
export function useCopyText(): (text: string) => void {
  const t = useTranslations('commands');
  return (text) => {
    void copyText(text).then((copied) => {
      const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
      if (copied) toast.success(t('copied', { text: inSentence(shown) }));
      else toast.error(t('copyFailed'));
    });
  };
}
