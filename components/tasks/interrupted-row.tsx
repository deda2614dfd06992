'use client';

import { clsx } from 'clsx';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { Button } from '@/components/ui/button';
import { pickFiles } from '@/components/upload/pick-files';
import type { Given } from '@/components/upload/sources/given';
import { useFormats } from '@/components/ui/use-formats';
import { inSentence } from '@/lib/domain/visible-name';
import { hasHandles, type BatchRecord } from '@/lib/upload/records';

interface InterruptedRowProps {
  record: BatchRecord;
  /** The browser was not allowed to open its files: choosing them again needs no permission. */
  denied: boolean;
  busy: boolean;
  /** With what was chosen again, where the browser cannot open it by itself. */
  onResume: (chosen?: Given) => void;
  onDiscard: () => void;
}

/** A batch whose page is gone: the store has kept what arrived, and the browser, if it can, where the files are. */
export function InterruptedRow({ record, denied, busy, onResume, onDiscard }: InterruptedRowProps) {
  const t = useTranslations('tasks');
  const { formatBytes } = useFormats();
  const titleId = useId();
  const { bucket, prefix, total } = record;
  const means = meansOf(record, denied);
  const resume = (by: Means) => {
    if (by === 'handles') onResume();
    else pickFiles(by === 'folder' ? 'folder' : 'files', onResume);
  };
  const said = [
    t('interrupted.into', { place: inSentence(`${bucket}/${prefix}`) }),
    ...(total ? [t('interrupted.total', { count: total.objects, size: formatBytes(total.bytes) })] : []),
  ];
  return (
    <li aria-labelledby={titleId} className="border-b px-3 py-2 last:border-b-0">
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span id={titleId} className={clsx('flex min-w-0 flex-1', means.length > 1 && 'basis-full')}>
          <EntryName name={record.title} />
        </span>
        {means.map((by) => (
          <Button key={by} size="small" aria-describedby={titleId} disabled={busy} onClick={() => resume(by)}>
            {t(`interrupted.resume.${by}`)}
          </Button>
        ))}
        <Button size="small" variant="danger" aria-describedby={titleId} disabled={busy} onClick={onDiscard}>
          {t('discard')}
        </Button>
      </div>
      <p className="text-xs wrap-anywhere text-muted">{said.join(' · ')}</p>
      <p className="text-xs text-muted">{t(`interrupted.hint.${hintOf(record, means)}`)}</p>
    </li>
  );
}

type Means = 'handles' | 'folder' | 'files' | 'file';

/** A browser's chooser gives the files of one folder or loose files, not both at once: then there are two ways to choose. */
function meansOf(record: BatchRecord, denied: boolean): Means[] {
  const { roots } = record;
  const canOpen = hasHandles(record);
  if (canOpen && !denied) return ['handles'];
  const folders = roots.filter(({ kind }) => kind === 'directory').length;
  const files = roots.length - folders;
  const means: Means[] = canOpen ? ['handles'] : [];
  if (folders > 0) means.push('folder');
  if (files > 0) means.push(files === 1 ? 'file' : 'files');
  return means;
}

function hintOf({ roots }: BatchRecord, means: Means[]) {
  const [first, ...others] = means.length > 1 ? means.filter((by) => by !== 'handles') : means;
  return others.length > 0 || (first === 'folder' && roots.length > 1) ? 'several' : (first ?? 'nothing');
}
