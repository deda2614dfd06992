'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
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
    <footer className="flex min-h-9 shrink-0 items-center gap-3 border-t bg-background px-4 text-xs text-muted tabular-nums">
      <div role="status" aria-label={t('label')} className="flex min-w-0 flex-wrap items-center gap-x-2 py-1">
        {error && <span className="text-danger">{sentence(error)}</span>}
        {loadAll.running ? (
          <>
            <Spinner className="size-3 text-faint" />
            {t('loadingAll', { count: facts.loaded, rate: loadAll.rate })}
          </>
        ) : (
          parts.map((part, index) => (
            <span
              key={index}
              className={clsx(
                index > 0 && "before:mr-2 before:content-['·']",
                index === 1 && 'max-md:hidden',
              )}
            >
              {part}
            </span>
          ))
        )}
      </div>
      {!facts.complete && (
        <div className="ml-auto flex shrink-0 gap-3">
          {loadAll.running ? (
            <FooterButton onClick={loadAll.stop}>{t('stop')}</FooterButton>
          ) : (
            <>
              <FooterButton onClick={onLoadMore} disabled={loading}>
                {t('loadMore')}
              </FooterButton>
              <FooterButton onClick={loadAll.start}>{t('loadAll')}</FooterButton>
            </>
          )}
        </div>
      )}
    </footer>
  );
}

function FooterButton(props: { onClick: () => void; disabled?: boolean; children: ReactNode }) {
  return <Button variant="link" size="inline" {...props} />;
}
