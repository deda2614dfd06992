'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { pickFiles } from '@/components/commands/pick-files';
import { Button } from '@/components/ui/button';
import type { KeptRecord } from '@/lib/upload/store';

interface InterruptedRowProps {
  record: KeptRecord;
  busy: boolean;
  onResume: (file: File) => void;
  onDiscard: () => void;
}

/** An upload whose page is gone: the browser forgot the file, the store did not forget the parts. */
export function InterruptedRow({ record, busy, onResume, onDiscard }: InterruptedRowProps) {
  const t = useTranslations('tasks');
  const titleId = useId();
  const pick = () =>
    pickFiles('files', ([chosen]) => {
      if (chosen?.file instanceof File) onResume(chosen.file);
    });
  return (
    <li aria-labelledby={titleId} className="border-b px-3 py-2 last:border-b-0">
      <div className="flex items-center gap-2">
        <span id={titleId} className="flex min-w-0 flex-1">
          <EntryName name={record.name} />
        </span>
        <Button size="small" aria-describedby={titleId} onClick={pick}>
          {t('interrupted.resume')}
        </Button>
        <Button size="small" variant="danger" aria-describedby={titleId} disabled={busy} onClick={onDiscard}>
          {t('discard')}
        </Button>
      </div>
      <p className="text-xs text-muted">{t('interrupted.hint')}</p>
    </li>
  );
}
