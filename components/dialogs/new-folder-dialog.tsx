'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { createFolder } from '@/lib/actions/folders';
import { callAction } from '@/lib/client/call-action';
import type { Location } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import { ancestorsAndSelf, DELIMITER, isPrefix, type Prefix } from '@/lib/domain/names';
import { inSentence } from '@/lib/domain/visible-name';
import { closeDialog } from './dialogs';
import { folderExists } from './find-conflicts';
import { FormDialog } from './form-dialog';
import { NameField } from './name-field';
import { typedName } from './transfer';

export function NewFolderDialog({ location }: { location: Location }) {
  const t = useTranslations('dialogs');
  const { changed } = useBrowse();
  const [text, setText] = useState('');
  const name = typedName(text, 'folder');
  const path = location.prefix + name + DELIMITER;
  const isTooLong = !isPrefix(path);

  const create = useMutation({
    mutationFn: async (prefix: Prefix) => {
      const { connection, bucket } = location;
      if (await folderExists({ connection, bucket, prefix })) throw new AppError('conflict');
      await callAction(createFolder({ connection, bucket, prefix }));
    },
    onSuccess: (_nothing, prefix) => {
      changed(location.bucket, [location.prefix, ...ancestorsAndSelf(prefix)], [prefix]);
      toast.success(t('newFolder.created', { name: inSentence(name) }));
      closeDialog();
    },
  });
  const exists = create.error instanceof AppError && create.error.code === 'conflict';

  return (
    <FormDialog
      title={t('newFolder.title')}
      submitLabel={t('newFolder.submit')}
      disabled={name === '' || isTooLong}
      pending={create.isPending}
      error={exists ? undefined : create.error}
      onSubmit={() => create.mutate(path as Prefix)}
    >
      <NameField
        label={t('newFolder.name')}
        hint={t('newFolder.hint')}
        error={isTooLong ? t('keyTooLong') : exists ? t('newFolder.exists') : undefined}
        value={text}
        onValueChange={(value) => {
          setText(value);
          create.reset();
        }}
      />
    </FormDialog>
  );
}
