'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { createBucket } from '@/lib/actions/buckets';
import { callAction } from '@/lib/client/call-action';
import { invalidateBuckets } from '@/lib/client/invalidate';
import { newBucketNameProblem } from '@/lib/domain/bucket-name';
import type { ConnectionId } from '@/lib/domain/names';
import { isAmazon } from '@/lib/domain/store-url';
import { closeDialog } from './dialogs';
import { FormDialog } from './form-dialog';

/** Asks for a region where there is more than one. */
export function NewBucketDialog({ connection }: { connection: ConnectionId }) {
  const t = useTranslations('dialogs.newBucket');
  const queryClient = useQueryClient();
  const { connection: current } = useBrowse();
  const [name, setName] = useState('');
  const [region, setRegion] = useState('');
  const [left, setLeft] = useState(false);
  const problem = newBucketNameProblem(name);
  // Too short is no news to somebody who is still typing.
  const isWorthSaying = name !== '' && problem !== null && (problem !== 'length' || left || name.length > 63);

  const create = useMutation({
    mutationFn: () =>
      callAction(createBucket({ connection, bucket: name, ...(region !== '' && { region }) })),
    onSuccess: async () => {
      toast.success(t('created', { name }));
      closeDialog();
      await invalidateBuckets(queryClient, connection);
    },
  });

  return (
    <FormDialog
      title={t('title')}
      submitLabel={t('submit')}
      disabled={problem !== null}
      pending={create.isPending}
      error={create.error}
      onSubmit={() => create.mutate()}
    >
      <Field label={t('name')} hint={t('hint')} error={isWorthSaying ? t(`problems.${problem}`) : undefined}>
        <Input
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            create.reset();
          }}
          onBlur={() => setLeft(true)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </Field>
      {isAmazon(current.endpoint) && (
        <Field label={t('region')} hint={t('regionHint', { region: current.region })}>
          <Input
            value={region}
            onChange={(event) => setRegion(event.target.value.trim())}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        </Field>
      )}
    </FormDialog>
  );
}
