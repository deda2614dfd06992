'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { useUploads } from '@/components/upload/upload-provider';
import type { Location } from '@/lib/domain/entry';
import { isObjectKey } from '@/lib/domain/names';
import { closeDialog } from './dialogs';
import { FormDialog } from './form-dialog';
import { NameField } from './name-field';

interface NewFileDialogProps {
  location: Location;
  /** What the form begins with. */
  name?: string;
  text?: string;
}

export function NewFileDialog({ location, name: firstName = '', text: firstText = '' }: NewFileDialogProps) {
  const t = useTranslations('dialogs');
  const uploads = useUploads();
  const [name, setName] = useState(firstName);
  const [contentType, setContentType] = useState('');
  const [text, setText] = useState(firstText);
  const isTooLong = name !== '' && !isObjectKey(location.prefix + name);

  const create = () => {
    const type = contentType.trim();
    const file = new Blob([text], { type });
    // Closed first: the uploads may have a question of their own to ask.
    closeDialog();
    const files = [{ file, path: name, ...(type !== '' && { contentType: type }) }];
    uploads.start({ kind: 'files', files }, location);
  };

  return (
    <FormDialog
      title={t('newFile.title')}
      submitLabel={t('newFile.submit')}
      disabled={name === '' || name.endsWith('/') || isTooLong}
      onSubmit={create}
      className="max-w-160"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NameField
          label={t('newFile.name')}
          error={isTooLong ? t('keyTooLong') : undefined}
          value={name}
          onValueChange={setName}
        />
        <Field label={t('newFile.contentType')} hint={t('newFile.contentTypeHint')}>
          <Input
            value={contentType}
            onChange={(event) => setContentType(event.target.value)}
            placeholder="text/plain"
            maxLength={255}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      </div>
      <Field label={t('newFile.text')}>
        <Textarea
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="min-h-48 resize-y font-mono text-xs"
          spellCheck={false}
        />
      </Field>
    </FormDialog>
  );
}
