'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { isBucketName } from '@/lib/domain/names';

/** For keys that may not list buckets: any bucket they may read can still be opened. */
export function OpenBucketForm() {
  const t = useTranslations('connections');
  const { connection, openLocation } = useBrowse();
  const [wrong, setWrong] = useState(false);
  return (
    <form
      aria-label={t('byName')}
      className="flex w-full max-w-80 items-start gap-2 text-start"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('bucket');
        const bucket = typeof typed === 'string' ? typed.trim() : '';
        setWrong(!isBucketName(bucket));
        if (isBucketName(bucket))
          openLocation({ connection: connection.id, bucket, prefix: connection.rootPrefix });
      }}
    >
      <Field label={t('bucketName')} error={wrong ? t('badName') : undefined} className="flex-1">
        <Input name="bucket" required autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Button type="submit" variant="primary" className="mt-6.5 pointer-coarse:h-11">
        {t('open')}
      </Button>
    </form>
  );
}
