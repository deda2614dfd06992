'use client';

import { useTranslations } from 'use-intl';
import { saveCsv } from '@/lib/client/save-csv';
import { visible } from '@/lib/domain/visible-name';
import type { ItemsView } from '@/lib/tasks/task-items';
import { receiptPieces } from '@/lib/tasks/task-receipt';
import { useFailureSentence } from './use-failure-sentence';

/** Saves what became of every object of a task as a CSV file. */
export function useReceipt(): (title: string, view: ItemsView) => void {
  const t = useTranslations('tasks');
  const sentence = useFailureSentence();
  return (title, view) => {
    const pieces = receiptPieces(view, (item) => (item.error ? sentence(item.error) : ''));
    void saveCsv(t('receiptName', { title: visible(title) }), pieces);
  };
}
