'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import { useFormats } from '@/components/ui/use-formats';
import { basename } from '@/lib/domain/names';
import { OVERWRITE_CHOICES, type Overwrite } from '@/lib/domain/steps';
import { inSentence, visible } from '@/lib/domain/visible-name';
import { closeDialog } from './dialogs';
import { FormDialog } from './form-dialog';
import type { Conflict, TransferRequest } from './transfer';
import { useStartTransfer } from './use-transfer';

const SHOWN = 50;

interface ConflictsDialogProps {
  request: TransferRequest;
  conflicts: readonly Conflict[];
}

/** Nothing is overwritten but by a choice made here, knowingly. */
export function ConflictsDialog({ request, conflicts }: ConflictsDialogProps) {
  const t = useTranslations('dialogs.conflicts');
  const start = useStartTransfer();
  const [overwrite, setOverwrite] = useState<Overwrite>('skip');
  const [first] = conflicts;
  const hasFolders = conflicts.some(({ size }) => size === undefined);

  return (
    <FormDialog
      title={t('title')}
      intro={t('intro', { count: conflicts.length, name: first ? inSentence(basename(first.path)) : '' })}
      submitLabel={t(request.move ? 'moveSubmit' : 'copySubmit')}
      danger={overwrite === 'replace'}
      onSubmit={() => {
        closeDialog();
        start({ ...request, overwrite });
      }}
    >
      <ConflictList conflicts={conflicts} />
      {hasFolders && <p className="text-xs text-muted">{t('folderNote')}</p>}
      <RadioGroup
        aria-label={t('choice')}
        value={overwrite}
        onValueChange={(value) =>
          setOverwrite(OVERWRITE_CHOICES.find((choice) => choice === value) ?? 'skip')
        }
      >
        <RadioGroupItem value="skip" label={t('skip')} hint={t('skipHint')} />
        <RadioGroupItem value="replace" label={t('replace')} hint={t('replaceHint')} />
      </RadioGroup>
    </FormDialog>
  );
}

function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useTranslations('dialogs.conflicts');
  const { formatBytes, formatTime } = useFormats();
  return (
    <ul
      aria-label={t('title')}
      tabIndex={0}
      className="max-h-48 overflow-y-auto rounded-md border text-sm outline-offset-0"
    >
      {conflicts.slice(0, SHOWN).map(({ path, size, modified }) => (
        <li key={path} className="flex items-baseline gap-3 border-b px-2.5 py-1.5 last:border-b-0">
          <span className="min-w-0 flex-1 truncate">{visible(basename(path))}</span>
          <span className="shrink-0 text-xs text-muted tabular-nums">
            {size === undefined
              ? t('folderThere')
              : t('there', { size: formatBytes(size), time: formatTime(modified ?? '') })}
          </span>
        </li>
      ))}
      {conflicts.length > SHOWN && (
        <li className="px-2.5 py-1.5 text-xs text-muted">{t('more', { count: conflicts.length - SHOWN })}</li>
      )}
    </ul>
  );
}
