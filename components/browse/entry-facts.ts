'use client';

import { useTimeZone, useTranslations } from 'use-intl';
import type { Entry } from '@/lib/domain/entry';
import { formatBytes, formatTime } from '@/lib/domain/format';
import type { browse } from '@/lib/messages/en/browse';

export interface EntryFacts {
  size: string;
  exactSize: string | undefined;
  modified: string;
  iso: string | undefined;
  storageClass: string;
}

/** What the listing says of an entry beside its name, as text. Folders have none of it: S3 knows only their keys. */
export function useEntryFacts(entry: Entry): EntryFacts {
  const t = useTranslations('browse');
  const timeZone = useTimeZone() ?? 'UTC';
  if (entry.kind === 'folder') {
    const none = t('notApplicable');
    return { size: none, exactSize: undefined, modified: none, iso: undefined, storageClass: '' };
  }
  const { storageClass = 'STANDARD' } = entry;
  return {
    size: formatBytes(entry.size),
    exactSize: t('bytes', { bytes: entry.size }),
    modified: formatTime(entry.modified, timeZone),
    iso: entry.modified,
    storageClass: isKnownClass(storageClass, t) ? t(`storageClass.${storageClass}`) : storageClass,
  };
}

type KnownClass = keyof typeof browse.storageClass;

function isKnownClass(
  name: string,
  t: { has: (key: `storageClass.${KnownClass}`) => boolean },
): name is KnownClass {
  return t.has(`storageClass.${name as KnownClass}`);
}
