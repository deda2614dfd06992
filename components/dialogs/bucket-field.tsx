'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { Field } from '@/components/ui/field';
import { useBuckets } from '@/lib/client/queries';
import type { BucketName } from '@/lib/domain/names';
import { ChoiceSelect } from './choice-select';

interface BucketFieldProps {
  value: BucketName;
  onValueChange: (bucket: BucketName) => void;
}

/** The buckets of the connection, with the one at hand also where these keys may not list any. */
export function BucketField({ value, onValueChange }: BucketFieldProps) {
  const t = useTranslations('dialogs.transfer');
  const { connection } = useBrowse();
  const { data } = useBuckets(connection.id);
  const names = data?.buckets.map((bucket) => bucket.name) ?? [];
  const choices = names.includes(value) ? names : [value, ...names];
  return (
    <Field label={t('bucket')}>
      <ChoiceSelect
        value={value}
        choices={choices.map((name) => ({ value: name, label: name }))}
        onValueChange={(chosen) => {
          const bucket = choices.find((name) => name === chosen);
          if (bucket) onValueChange(bucket);
        }}
      />
    </Field>
  );
}
