'use client';

import { useTranslations } from 'use-intl';
import { visible } from '@/lib/domain/visible-name';
import type { ItemsView } from '@/lib/tasks/task-items';
import { receiptPieces } from '@/lib/tasks/task-receipt';
import { useFailureSentence } from './use-failure-sentence';
import '@/lib/messages/late/tasks';

/** Kept until the browser has surely read it. */
const KEPT_MS = 60_000;

/** Saves what became of every object of a task as a CSV file. */
export function useReceipt(): (title: string, view: ItemsView) => void {
  const t = useTranslations('tasks');
  const sentence = useFailureSentence();
  return (title, view) => {
    const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    const name = t('receiptName', { title: visible(title), time }).replaceAll(/[\\/:*?"<>|]+/g, '_');
    void collect(view, (item) => (item.error ? sentence(item.error) : '')).then((receipt) =>
      save(receipt, `${name}.csv`),
    );
  };
}

/** Piece by piece with a breath between, so that a hundred thousand rows do not stop the page. */
async function collect(...of: Parameters<typeof receiptPieces>): Promise<Blob> {
  const pieces: string[] = [];
  for (const piece of receiptPieces(...of)) {
    pieces.push(piece);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
