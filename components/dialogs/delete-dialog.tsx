'use client';

import { clsx } from 'clsx';
import { File, Folder } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/components/ui/use-formats';
import { useVersioning } from '@/lib/client/queries';
import { entryId, type Entry, type Location } from '@/lib/domain/entry';
import { inSentence, visible } from '@/lib/domain/visible-name';
import { closeDialog } from './dialogs';
import { FormDialog } from './form-dialog';
import { TallyLine } from './tally-line';
import { useDelete } from './use-delete';
import { useTally } from './use-tally';

const SHOWN = 20;

export function DeleteDialog({ location, entries }: { location: Location; entries: readonly Entry[] }) {
  const t = useTranslations('dialogs.delete');
  const count = useTally(location, entries);
  const remove = useDelete();
  const { data: versioning } = useVersioning(location.connection, location.bucket);
  const [first] = entries;
  const isCounted = count.tally.objects > 0 || count.tally.complete;

  return (
    <FormDialog
      title={t('title')}
      intro={
        entries.length === 1 && first
          ? t('one', { name: inSentence(first.name) })
          : t('many', { count: entries.length })
      }
      submitLabel={t('submit')}
      danger
      disabled={!isCounted}
      onSubmit={() => {
        closeDialog();
        remove.entries(location, entries, count.tally, versioning === 'enabled');
      }}
    >
      {entries.length > 1 && <Items entries={entries} />}
      <TallyLine count={count} />
      <Afterwards outcome={versioning ?? 'unknown'} />
    </FormDialog>
  );
}

const OUTCOMES = ['enabled', 'suspended', 'off', 'unknown'] as const;

/** Whether it can be had back. What may take the place of what is said first takes up its room from the beginning. */
function Afterwards({ outcome }: { outcome: (typeof OUTCOMES)[number] }) {
  const t = useTranslations('dialogs.delete.afterwards');
  return (
    <div aria-live="polite" className="grid text-sm text-muted *:col-start-1 *:row-start-1">
      {OUTCOMES.map((each) => (
        <p key={each} className={clsx(each !== outcome && 'invisible')}>
          {t(each)}
        </p>
      ))}
    </div>
  );
}

function Items({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations('dialogs.delete');
  const { formatBytes } = useFormats();
  return (
    <ul aria-label={t('items')} tabIndex={0} className="max-h-40 overflow-y-auto rounded-md border text-sm">
      {entries.slice(0, SHOWN).map((entry) => (
        <li key={entryId(entry)} className="flex items-center gap-2 px-2.5 py-1">
          {entry.kind === 'folder' ? (
            <Folder aria-hidden className="size-4 shrink-0 text-kind-folder" strokeWidth={1.5} />
          ) : (
            <File aria-hidden className="size-4 shrink-0 text-faint" strokeWidth={1.5} />
          )}
          <span className="min-w-0 flex-1 truncate">{visible(entry.name)}</span>
          {entry.kind === 'file' && (
            <span className="text-xs text-muted tabular-nums">{formatBytes(entry.size)}</span>
          )}
        </li>
      ))}
      {entries.length > SHOWN && (
        <li className="px-2.5 py-1.5 text-xs text-muted">{t('more', { count: entries.length - SHOWN })}</li>
      )}
    </ul>
  );
}
