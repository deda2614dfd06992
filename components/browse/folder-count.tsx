'use client';

import { Sigma } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { Location } from '@/lib/domain/entry';
import { formatBytes } from '@/lib/domain/format';
import { useFolderCount } from './use-folder-count';
import '@/lib/messages/late/details';

/** How many objects lie under a folder, and how big: counted only when asked, since it lists every key. */
export function FolderCount({ location }: { location: Location }) {
  const t = useTranslations('details.folder');
  const sentence = useErrorSentence();
  const { tally, state, error, start, stop } = useFolderCount(location);
  const numbers = { objects: tally.objects, size: formatBytes(tally.bytes) };
  return (
    <section className="flex flex-col items-start gap-2">
      {state === 'idle' ? (
        <p className="text-xs text-muted">{t('hint')}</p>
      ) : (
        <p role="status" className="flex items-center gap-2 font-medium tabular-nums">
          {state === 'counting' && <Spinner />}
          {state === 'counting' && t('counting', numbers)}
          {state === 'complete' && t('counted', numbers)}
          {(state === 'stopped' || state === 'failed') && t('stopped', numbers)}
        </p>
      )}
      {state === 'failed' && (
        <p role="alert" className="text-xs wrap-anywhere text-danger">
          {sentence(error)}
        </p>
      )}
      {state === 'counting' ? (
        <Button onClick={stop}>{t('stop')}</Button>
      ) : (
        <Button onClick={start}>
          <Sigma />
          {state === 'idle' ? t('count') : t('countAgain')}
        </Button>
      )}
    </section>
  );
}
