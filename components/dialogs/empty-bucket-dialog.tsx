'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Entry } from '@/lib/domain/entry';
import { ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { closeDialog } from './dialogs';
import { FormDialog } from './form-dialog';
import { TallyLine } from './tally-line';
import { useDelete } from './use-delete';
import { useTally } from './use-tally';

const EVERYTHING: readonly Entry[] = [{ kind: 'folder', prefix: ROOT, name: '' }];

interface EmptyBucketDialogProps {
  connection: ConnectionId;
  bucket: BucketName;
}

export function EmptyBucketDialog({ connection, bucket }: EmptyBucketDialogProps) {
  const t = useTranslations('dialogs');
  const place = { connection, bucket };
  const count = useTally(place, EVERYTHING);
  const remove = useDelete();
  const [typed, setTyped] = useState('');
  const isMistyped = typed !== '' && !bucket.startsWith(typed);

  return (
    <FormDialog
      title={t('emptyBucket.title')}
      intro={t('emptyBucket.question', { name: bucket })}
      submitLabel={t('emptyBucket.submit')}
      danger
      disabled={typed !== bucket || count.tally.objects === 0}
      onSubmit={() => {
        closeDialog();
        remove.everythingIn(place, count.tally);
      }}
    >
      <TallyLine count={count} />
      <p className="text-sm text-muted">{t('emptyBucket.final')}</p>
      <Field
        label={t('emptyBucket.confirm')}
        hint={<span className="font-mono">{bucket}</span>}
        error={isMistyped ? t('emptyBucket.mismatch') : undefined}
      >
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </Field>
    </FormDialog>
  );
}
