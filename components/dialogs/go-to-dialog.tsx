'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowseView } from '@/components/browse/browse-context';
import type { Location } from '@/lib/domain/entry';
import { isObjectKey } from '@/lib/domain/names';
import { placeInSentence } from '@/lib/domain/place-name';
import { closeDialog } from './dialogs';
import { FormDialog } from './form-dialog';
import { NameField } from './name-field';

/** Where in a folder its listing is to begin: stores find a name at once, however much comes before it. */
export function GoToDialog({ location }: { location: Location }) {
  const t = useTranslations('dialogs');
  const { from, setFrom } = useBrowseView();
  const [text, setText] = useState(from ?? '');
  // A whole key, pasted, means the name it has here.
  const name = text.startsWith(location.prefix) ? text.slice(location.prefix.length) : text;
  const isTooLong = name !== '' && !isObjectKey(location.prefix + name);

  return (
    <FormDialog
      title={t('goTo.title', { name: placeInSentence(location) })}
      submitLabel={t('goTo.submit')}
      disabled={isTooLong}
      onSubmit={() => {
        setFrom(name === '' ? null : name);
        closeDialog();
      }}
    >
      <NameField
        label={t('goTo.name')}
        hint={t('goTo.hint')}
        error={isTooLong ? t('keyTooLong') : undefined}
        value={text}
        onValueChange={setText}
        data-first
      />
    </FormDialog>
  );
}
