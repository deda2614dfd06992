'use client';

import { useTranslations } from 'use-intl';
import type { SelectedRows } from '@/lib/domain/selected-rows';
import { useFormats } from '@/components/ui/use-formats';
import { isStoreOrder, type Sort } from '@/lib/domain/sort';
import { inSentence } from '@/lib/domain/visible-name';

interface ChoiceFacts {
  /** Rows shown. */
  shown: number;
  complete: boolean;
  filter: string;
  selection: SelectedRows;
}

export interface ListingFacts extends ChoiceFacts {
  /** Rows loaded, whether they match the filter or not. */
  loaded: number;
  /** The name that the listing begins with; null for its beginning. */
  from: string | null;
  sort: Sort;
}

/** The footer's statements, the most important first. */
export function useListingSummary(facts: ListingFacts): string[] {
  const t = useTranslations('browse.status');
  const { loaded, from, complete, sort } = facts;
  const choice = useChoiceSummary(facts);
  const partial = String(!complete);
  const parts = [
    from === null
      ? t(complete ? 'all' : 'partial', { count: loaded })
      : t(complete ? 'allFrom' : 'partialFrom', { count: loaded, from: inSentence(from) }),
  ];
  if (loaded > 0) {
    parts.push(isStoreOrder(sort) ? t('storeOrder') : t('sorted', { column: sort.column, partial }));
  }
  return [...parts, ...choice];
}

/** What the filter leaves, and what is selected. */
export function useChoiceSummary({ shown, complete, filter, selection }: ChoiceFacts): string[] {
  const t = useTranslations('browse.status');
  const { formatBytes } = useFormats();
  const parts: string[] = [];
  if (filter !== '') {
    parts.push(t('matches', { matches: shown, filter: inSentence(filter), partial: String(!complete) }));
  }
  if (selection.length > 0) parts.push(describeSelection(selection, t, formatBytes));
  return parts;
}

function describeSelection(
  selection: SelectedRows,
  t: ReturnType<typeof useTranslations<'browse.status'>>,
  formatBytes: (bytes: number) => string,
) {
  const count = selection.length;
  const { objects, bytes } = selection.tally;
  // No size is better than one that leaves the folders out.
  if (objects === 0) return t('selected', { count });
  return t(objects === count ? 'selectedSize' : 'selectedPartSize', { count, size: formatBytes(bytes) });
}
