'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { Button } from '@/components/ui/button';
import { pickFiles } from '@/components/upload/pick-files';
import type { Given } from '@/components/upload/sources/given';
import { formatBytes } from '@/lib/domain/format';
import { visible } from '@/lib/domain/visible-name';
import { hasHandles, type BatchRecord } from '@/lib/upload/records';
import '@/lib/messages/late/tasks';

interface InterruptedRowProps {
  record: BatchRecord;
  busy: boolean;
  /** With what was chosen again, where the browser cannot open it by itself. */
  onResume: (chosen?: Given) => void;
  onDiscard: () => void;
}

/** A batch whose page is gone: the store has kept what arrived, and the browser, if it can, where the files are. */
export function InterruptedRow({ record, busy, onResume, onDiscard }: InterruptedRowProps) {
  const t = useTranslations('tasks');
  const titleId = useId();
  const { bucket, prefix, total } = record;
  const means = meansOf(record);
  const resume = () => {
    if (means === 'handles') onResume();
    else pickFiles(means === 'folder' ? 'folder' : 'files', onResume);
  };
  const said = [
    t('interrupted.into', { place: visible(`${bucket}/${prefix}`) }),
    ...(total ? [t('interrupted.total', { count: total.objects, size: formatBytes(total.bytes) })] : []),
  ];
  return (
    <li aria-labelledby={titleId} className="border-b px-3 py-2 last:border-b-0">
      <div className="flex items-center gap-2">
        <span id={titleId} className="flex min-w-0 flex-1">
          <EntryName name={record.title} />
        </span>
        {means !== 'nothing' && (
          <Button
            size="small"
            className="pointer-coarse:h-10"
            aria-describedby={titleId}
            disabled={busy}
            onClick={resume}
          >
            {t(`interrupted.resume.${means}`)}
          </Button>
        )}
        <Button
          size="small"
          variant="danger"
          className="pointer-coarse:h-10"
          aria-describedby={titleId}
          disabled={busy}
          onClick={onDiscard}
        >
          {t('discard')}
        </Button>
      </div>
      <p className="text-xs wrap-anywhere text-muted">{said.join(' · ')}</p>
      <p className="text-xs text-muted">{t(`interrupted.hint.${means}`)}</p>
    </li>
  );
}

/** A browser's chooser gives the files of one folder or loose files, not both at once. */
function meansOf(record: BatchRecord): 'handles' | 'folder' | 'files' | 'file' | 'nothing' {
  const { roots } = record;
  if (hasHandles(record)) return 'handles';
  const folders = roots.filter(({ kind }) => kind === 'directory').length;
  if (folders === 1 && roots.length === 1) return 'folder';
  if (folders > 0 || roots.length === 0) return 'nothing';
  return roots.length === 1 ? 'file' : 'files';
}
