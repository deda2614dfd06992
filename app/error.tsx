'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/shell/notice';
import { Button } from '@/components/ui/button';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** Something in a page threw where nobody expected it. What was thrown is in the server's log under the reference. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('errors');
  useEffect(() => {
    // What React caught here is heard nowhere else.
    reportError(error);
  }, [error]);
  return (
    <Notice title={t('pageTitle')} body={t('pageBody')}>
      <Button variant="primary" onClick={reset}>
        {t('retry')}
      </Button>
      {error.digest !== undefined && (
        <p className="w-full font-mono text-xs text-muted">{t('reference', { reference: error.digest })}</p>
      )}
    </Notice>
  );
}
