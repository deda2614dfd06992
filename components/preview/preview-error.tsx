'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { ObjectChanged } from '@/lib/client/object-ranges';
import { queryKeys } from '@/lib/client/query-keys';
import type { ObjectAddress } from '@/lib/domain/location';
import { Offer } from './offer';

interface PreviewErrorProps {
  error: unknown;
  address: ObjectAddress;
  onRetry: () => void;
}

/** What went wrong while reading further into an object. */
export function PreviewError({ error, address, onRetry }: PreviewErrorProps) {
  const t = useTranslations('details.preview');
  const client = useQueryClient();
  if (!(error instanceof ObjectChanged)) return <ErrorState error={error} onRetry={onRetry} padding="p-4" />;
  return (
    <div role="alert">
      <Offer
        text={t('replaced')}
        action={t('openAgain')}
        onAct={() =>
          void client.resetQueries({ queryKey: queryKeys.objects(address.connection, address.bucket) })
        }
      />
    </div>
  );
}
