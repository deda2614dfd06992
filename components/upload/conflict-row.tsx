'use client';

import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { useFormats } from '@/components/ui/use-formats';
import type { Prefix } from '@/lib/domain/names';
import { inSentence } from '@/lib/domain/visible-name';
import { choicesOf, type Conflict, type ConflictChoice } from './intake/conflict';

interface ConflictRowProps {
  conflict: Conflict;
  /** The folder uploaded into: names are shown from there on. */
  folder: Prefix;
  choice: ConflictChoice;
  onChoose: (choice: ConflictChoice) => void;
}

/** What is there beside what would come, and the choice between them. */
export function ConflictRow({ conflict, folder, choice, onChoose }: ConflictRowProps) {
  const t = useTranslations('uploadDialogs.conflicts');
  const name = conflict.upload.key.slice(folder.length);
  const choices = choicesOf(conflict);
  return (
    <div className="flex h-full items-center gap-x-3 gap-y-1 border-b px-2.5 py-1.5 max-md:flex-wrap max-md:content-center">
      <div className="min-w-0 flex-1 text-sm max-md:basis-full">
        <EntryName name={name} />
        <Facts conflict={conflict} />
      </div>
      <Select
        value={choice}
        onValueChange={(value) => onChoose(choices.find((one) => one === value) ?? 'skip')}
      >
        <SelectTrigger className="w-42 shrink-0" aria-label={t('choose', { name: inSentence(name) })} />
        <SelectContent>
          {choices.map((one) => (
            <SelectItem key={one} value={one}>
              {t(one === 'replace' && conflict.there === null ? 'anew' : one)}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}

function Facts({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('uploadDialogs.conflicts');
  const { formatBytes, formatTime } = useFormats();
  const { upload, there, unfinished } = conflict;
  const now: string[] = [];
  if (there) {
    now.push(t('there', { size: formatBytes(there.size), time: formatTime(there.modified) }));
  }
  if (unfinished) {
    const time = unfinished.initiated && formatTime(unfinished.initiated);
    now.push(t('unfinished', { size: formatBytes(unfinished.bytes), time }));
  }
  const size = formatBytes(upload.source.size);
  const time = upload.modified === null ? '' : formatTime(new Date(upload.modified).toISOString());
  return (
    <div className="text-xs text-muted tabular-nums">
      <p className="truncate" title={now.join(' · ')}>
        {now.join(' · ')}
      </p>
      <p className="truncate">{time === '' ? t('hereUndated', { size }) : t('here', { size, time })}</p>
    </div>
  );
}
