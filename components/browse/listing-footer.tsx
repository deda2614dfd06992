'use client';

import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { FooterBar, FooterButton } from './footer-bar';
import { useListingSummary, type ListingFacts } from './use-listing-summary';
import type { LoadAll } from './use-load-all';

interface ListingFooterProps extends ListingFacts {
  loading: boolean;
  /** Why the last page did not come. */
  error: Error | null;
  onLoadMore: () => void;
  loadAll: LoadAll;
}

/** Says what is loaded, whether there is more, and what sort, filter and selection cover. It never claims more. */
export function ListingFooter({ loading, error, onLoadMore, loadAll, ...facts }: ListingFooterProps) {
  const t = useTranslations('browse.status');
  const sentence = useErrorSentence();
  const parts = useListingSummary(facts);
  return (
    <FooterBar
      error={error && sentence(error)}
      busy={loadAll.running}
      parts={loadAll.running ? [t('loadingAll', { count: facts.loaded, rate: loadAll.rate })] : parts}
    >
      {!facts.complete &&
        (loadAll.running ? (
          <FooterButton onClick={loadAll.stop}>{t('stop')}</FooterButton>
        ) : (
          <>
            <FooterButton onClick={onLoadMore} disabled={loading}>
              {t('loadMore')}
            </FooterButton>
            <FooterButton onClick={loadAll.start}>{t('loadAll')}</FooterButton>
          </>
        ))}
    </FooterBar>
  );
}
