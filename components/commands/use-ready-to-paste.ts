'use client';

import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import type { Clipboard } from './clipboard';

/** Says what was remembered: nothing else on the screen shows it. */
export function useReadyToPaste(): (clipboard: Clipboard) => void {
  const t = useTranslations('commands');
  return ({ move, entries }) => {
    toast(t('readyToPaste', { move: String(move), count: entries.length }), { id: 'ready-to-paste' });
  };
}
