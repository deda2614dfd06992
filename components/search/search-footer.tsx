'use client';

import { useTranslations } from 'use-intl';
import { FooterBar, FooterButton } from '@/components/browse/footer-bar';
import { useBrowse } from '@/components/browse/browse-context';
import { useChoiceSummary } from '@/components/browse/use-listing-summary';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { saveCsv } from '@/lib/client/save-csv';
import { stopSearch, type SearchResult } from '@/lib/client/search';
import type { Location } from '@/lib/domain/entry';
import { placeName } from '@/lib/domain/place-name';
import { visible } from '@/lib/domain/visible-name';
import type { Sort } from '@/lib/domain/sort';
import { foundPieces } from './found-csv';

interface SearchFooterProps {
  location: Location;
  text: string;
  result: SearchResult;
  /** Objects. */
  found: number;
  folders: number;
  /** Rows the filter leaves. */
  shown: number;
  filter: string;
  sort: Sort;
  searching: boolean;
  /** Why it broke off. */
  error: Error | null;
  onAgain: () => void;
}

/** Says how much has been looked at, and never that nothing is there before all of it has. */
export function SearchFooter(props: SearchFooterProps) {
  const { location, text, result, found, folders, searching, error, onAgain } = props;
  const t = useTranslations('search');
  const sentence = useErrorSentence();
  const parts = useSummary(props);
  const save = () =>
    void saveCsv(t('exportName', { name: visible(placeName(location)) }), foundPieces(result.pages[0]));
  return (
    <FooterBar error={error && sentence(error)} busy={searching} parts={parts}>
      {found + folders > 0 && <FooterButton onClick={save}>{t('export')}</FooterButton>}
      {searching ? (
        <FooterButton onClick={() => stopSearch(location, text)}>{t('stop')}</FooterButton>
      ) : (
        <FooterButton onClick={onAgain}>{t('restart')}</FooterButton>
      )}
    </FooterBar>
  );
}

function useSummary({
  result,
  found,
  folders,
  shown,
  filter,
  sort,
  searching,
  error,
}: SearchFooterProps): string[] {
  const t = useTranslations('search');
  const { selection } = useBrowse();
  const choice = useChoiceSummary({ shown, complete: !searching, filter, selection });
  const { scanned, rate, end, again } = result;
  const numbers = { found, scanned };
  const parts: string[] = [];
  if (error) parts.push(t('failed', numbers));
  else if (!searching) parts.push(t(end ?? 'stopped', numbers));
  // What is shown is what the search before has found.
  else if (again || end !== null) parts.push(t('again', { scanned: again ? scanned : 0 }));
  else parts.push(t('searching', { ...numbers, rate }));
  if (folders > 0) parts.push(t('folders', { count: folders }));
  if (found > 0) {
    const { column, descending } = sort;
    parts.push(t('sorted', { column, descending: String(descending) }));
  }
  return [...parts, ...choice];
}
