'use client';

import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { useFormats } from '@/components/ui/use-formats';
import type { useTally } from './use-tally';

/** How much is at stake, growing while it is counted. */
export function TallyLine({ count }: { count: ReturnType<typeof useTally> }) {
  const t = useTranslations('dialogs.delete');
  const { formatBytes } = useFormats();
  const sentence = useErrorSentence();
  const { tally, state } = count;
  const numbers = { objects: tally.objects, size: formatBytes(tally.bytes) };
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
      {state === 'counting' && <Spinner />}
      <p role="status" className="min-w-0 flex-1 font-medium tabular-nums">
        {state === 'stopped' || state === 'failed'
          ? t('stopped', numbers)
          : tally.objects === 0 && !tally.complete
            ? t('counting')
            : t('counted', { ...numbers, complete: String(tally.complete) })}
      </p>
      {state === 'counting' && (
        <Button size="small" onClick={count.stop}>
          {t('stop')}
        </Button>
      )}
      {(state === 'stopped' || state === 'failed') && (
        <Button size="small" onClick={count.again}>
          {t('countAgain')}
        </Button>
      )}
      {state === 'failed' && (
        <p role="alert" className="basis-full text-xs wrap-anywhere text-danger">
          {sentence(count.error)}
        </p>
      )}
    </div>
  );
}
