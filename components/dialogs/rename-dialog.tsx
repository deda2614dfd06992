'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Entry, Location } from '@/lib/domain/entry';
import { parentOf } from '@/lib/domain/names';
import { inSentence } from '@/lib/domain/visible-name';
import { FormDialog } from './form-dialog';
import { NameField } from './name-field';
import { stemLength, transferProblem, typedName, type TransferRequest } from './transfer';
import { useTransfer } from './use-transfer';

export function RenameDialog({ location, entry }: { location: Location; entry: Entry }) {
  const t = useTranslations('dialogs');
  const transfer = useTransfer();
  const [text, setText] = useState(entry.name);
  const name = typedName(text, entry.kind);
  const request: TransferRequest = {
    connection: location.connection,
    from: location.bucket,
    entries: [entry],
    // Where it stands, which for something found is not the open folder.
    to: { bucket: location.bucket, prefix: parentOf(entry.kind === 'folder' ? entry.prefix : entry.key) },
    name,
    move: true,
  };
  const problem = name === entry.name ? 'onto-itself' : transferProblem(request);
  // Unchanged or empty needs no words: nothing has been typed yet.
  const isWorthSaying = problem !== null && problem !== 'onto-itself' && problem !== 'nameless';
  const shownName = inSentence(entry.name);

  return (
    <FormDialog
      title={t('rename.title')}
      intro={entry.kind === 'folder' ? t('rename.folderNote', { name: shownName }) : undefined}
      submitLabel={t('rename.submit')}
      disabled={problem !== null}
      pending={transfer.isChecking}
      onSubmit={() => transfer.begin(request)}
    >
      <NameField
        data-first
        label={t('rename.name')}
        hint={t('rename.hint', { name: shownName })}
        error={isWorthSaying ? t(`transfer.problems.${problem}`) : undefined}
        value={text}
        onValueChange={setText}
        onFocus={(event) =>
          event.target.setSelectionRange(0, entry.kind === 'file' ? stemLength(text) : text.length)
        }
      />
    </FormDialog>
  );
}
