'use client';

import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { inSentence } from '@/lib/domain/visible-name';
import { FooterBar, FooterButton } from './footer-bar';
import { useListingSummary, type ListingFacts } from './use-listing-summary';
import type { LoadAll } from './use-load-all';

interface ListingFooterProps extends ListingFacts {
  loading: boolean;
  /** Why the last page did not come. */
  error: Error | null;
  onLoadMore: () => void;
  loadAll: LoadAll;
  onGoTo: () => void;
  onFromBeginning: () => void;
}

/** Says what is loaded, whether there is more, and what sort, filter and selection cover. It never claims more. */
export function ListingFooter(props: ListingFooterProps) {
  const { loading, error, onLoadMore, loadAll, onGoTo, onFromBeginning, ...facts } = props;
  const t = useTranslations('browse.status');
  const sentence = useErrorSentence();
  const parts = useListingSummary(facts);
  const from = facts.from === null ? 'none' : inSentence(facts.from);
  const progress = t('loadingAll', { count: facts.loaded, rate: loadAll.rate, from });
  return (
    <FooterBar
      error={error && sentence(error)}
      busy={loadAll.running}
      parts={loadAll.running ? [progress] : parts}
    >
      {facts.from !== null && <FooterButton onClick={onFromBeginning}>{t('fromBeginning')}</FooterButton>}
      {!facts.complete &&
        (loadAll.running ? (
          <FooterButton onClick={loadAll.stop}>{t('stop')}</FooterButton>
        ) : (
          <>
            <FooterButton onClick={onLoadMore} disabled={loading}>
              {t('loadMore')}
            </FooterButton>
            <FooterButton onClick={onGoTo}>{t('goTo')}</FooterButton>
            <FooterButton onClick={loadAll.start}>{t('loadAll')}</FooterButton>
          </>
        ))}
    </FooterBar>
  );
}
