'use client';

import { useTranslations } from 'use-intl';
import type { Location } from '@/lib/domain/entry';
import { basename } from '@/lib/domain/names';
import { DetailsHeader } from './details-header';
import { EntryIcon } from './entry-icon';
import { FolderCount } from './folder-count';

interface FolderDetailsProps {
  location: Location;
  /** Selected in the listing, rather than the folder that is open. */
  selected: boolean;
}

/** S3 knows a folder by its keys alone: there is nothing to say of it but what it holds, and that must be counted. */
export function FolderDetails({ location, selected }: FolderDetailsProps) {
  const t = useTranslations('details');
  const tb = useTranslations('browse');
  const bucket = location.prefix === '';
  const name = bucket ? location.bucket : basename(location.prefix);
  return (
    <>
      <DetailsHeader icon={<EntryIcon entry={{ kind: 'folder', name }} />} name={name}>
        {bucket ? tb('kinds.bucket') : tb('kinds.folder')}
      </DetailsHeader>
      <div className="flex flex-col gap-4 overflow-y-auto px-4 pt-2 pb-4 text-sm">
        {!selected && <p className="text-muted">{t('folder.empty')}</p>}
        <FolderCount location={location} />
      </div>
    </>
  );
}
