'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { FooterBar, FooterButton } from '@/components/browse/footer-bar';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { saveCsv } from '@/lib/client/save-csv';
import { stopWideSearch, type WideSearchResult } from '@/lib/client/wide-search';
import { widelyFoundPieces } from './found-csv';

interface WideSearchFooterProps {
  text: string;
  result: WideSearchResult;
  searching: boolean;
  /** Why it broke off. */
  error: Error | null;
  /** Goes on where it has not been to its end, else searches again. */
  onFetch: () => void;
}

/** Says how much has been looked at, and never that nothing is there before all of it has. */
export function WideSearchFooter({ text, result, searching, error, onFetch }: WideSearchFooterProps) {
  const t = useTranslations('search');
  const { connection, refresh } = useBrowse();
  const sentence = useErrorSentence();
  const { matches, found, folders, scanned, rate, searched, buckets, failures, end, again } = result;
  const state = error ? 'failed' : searching ? 'searching' : (end ?? 'stopped');
  const isWhole = state === 'complete' && searched === buckets;
  const parts = [
    searching && again
      ? t('again', { scanned })
      : isWhole
        ? t('complete', { found, scanned })
        : t('wide.status', { state, found, scanned, rate: searching ? rate : 0 }),
    t('wide.buckets', { searched, count: buckets, whole: String(isWhole) }),
  ];
  if (folders > 0) parts.push(t('folders', { count: folders }));
  if (failures.length > 0) parts.push(t('wide.failures', { count: failures.length }));
  const save = () => {
    const pieces = widelyFoundPieces(
      matches.map(({ bucket, result: { pages } }) => ({ bucket, page: pages[0] })),
    );
    void saveCsv(t('exportName', { name: connection.name }), pieces);
  };
  return (
    <FooterBar error={error && sentence(error)} busy={searching} parts={parts}>
      {matches.length > 0 && <FooterButton onClick={save}>{t('export')}</FooterButton>}
      {searching ? (
        <FooterButton onClick={() => stopWideSearch(connection, text)}>{t('stop')}</FooterButton>
      ) : isWhole || end === 'full' ? (
        <FooterButton onClick={refresh}>{t('restart')}</FooterButton>
      ) : (
        <FooterButton onClick={onFetch}>{t('wide.goOn')}</FooterButton>
      )}
    </FooterBar>
  );
}
