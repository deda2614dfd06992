'use client';

import { useTranslations } from 'use-intl';
import type { Entry } from '@/lib/domain/entry';
import { fileKind } from '@/lib/domain/file-kind';
import { useFormats } from '@/components/ui/use-formats';
import { useFolderSize } from './use-folder-size';
import type { browse } from '@/lib/messages/en/browse';

export interface EntryFacts {
  size: string;
  exactSize: string | undefined;
  modified: string;
  iso: string | undefined;
  storageClass: string;
  kind: string;
  etag: string;
}

/** What the listing says of an entry beside its name, as text. S3 knows of folders only their keys: they have a size once it has been counted. */
export function useEntryFacts(entry: Entry): EntryFacts {
  const t = useTranslations('browse');
  const { formatBytes, formatTime } = useFormats();
  const className = useClassName();
  const counted = useFolderSize(entry);
  if (entry.kind === 'folder') {
    const none = t('notApplicable');
    return {
      size: counted ? formatBytes(counted.bytes) : none,
      exactSize: counted ? t('counted', { ...counted }) : undefined,
      modified: none,
      iso: undefined,
      storageClass: '',
      kind: t('kinds.folder'),
      etag: '',
    };
  }
  return {
    size: formatBytes(entry.size),
    exactSize: t('bytes', { bytes: entry.size }),
    modified: formatTime(entry.modified),
    iso: entry.modified,
    storageClass: className(entry.storageClass ?? 'STANDARD'),
    kind: t(`kinds.${fileKind(entry.name)}`),
    etag: entry.etag?.replaceAll('"', '') ?? t('notApplicable'),
  };
}

/** What a storage class is called: those that are not known by the store's own name. */
export function useClassName(): (storageClass: string) => string {
  const t = useTranslations('browse');
  return (name) => (isKnownClass(name, t) ? t(`storageClass.${name}`) : name);
}

type KnownClass = keyof typeof browse.storageClass;

function isKnownClass(
  name: string,
  t: { has: (key: `storageClass.${KnownClass}`) => boolean },
): name is KnownClass {
  return t.has(`storageClass.${name as KnownClass}`);
}
