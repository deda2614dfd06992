'use client';

import { useTimeZone, useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { formatBytes, formatTime } from '@/lib/domain/format';
import type { Prefix } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { CONFLICT_CHOICES, type ConflictChoice } from './decide-conflicts';
import type { UploadConflict } from './prepare-upload';

interface ConflictRowProps {
  conflict: UploadConflict;
  /** The folder uploaded into: names are shown from there on. */
  folder: Prefix;
  choice: ConflictChoice;
  onChoose: (choice: ConflictChoice) => void;
}

/** What is there beside what would come, and the choice between them. */
export function ConflictRow({ conflict, folder, choice, onChoose }: ConflictRowProps) {
  const t = useTranslations('uploads.conflicts');
  const timeZone = useTimeZone() ?? 'UTC';
  const { there, here, key } = conflict;
  const name = key.slice(folder.length);
  const time = here.modified === null ? '' : formatTime(new Date(here.modified).toISOString(), timeZone);
  const size = formatBytes(here.size);
  return (
    <li className="flex items-center gap-3 border-b px-2.5 py-2 last:border-b-0 max-md:flex-wrap">
      <div className="min-w-0 flex-1 text-sm max-md:basis-full">
        <EntryName name={name} />
        <p className="text-xs text-muted tabular-nums">
          {t('there', { size: formatBytes(there.size), time: formatTime(there.modified, timeZone) })}
        </p>
        <p className="text-xs text-muted tabular-nums">
          {time === '' ? t('hereUndated', { size }) : t('here', { size, time })}
        </p>
      </div>
      <Select
        value={choice}
        onValueChange={(value) => onChoose(CONFLICT_CHOICES.find((one) => one === value) ?? 'skip')}
      >
        <SelectTrigger className="w-32 shrink-0" aria-label={t('choose', { name: visible(name) })} />
        <SelectContent>
          {CONFLICT_CHOICES.map((one) => (
            <SelectItem key={one} value={one}>
              {t(one)}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </li>
  );
}
