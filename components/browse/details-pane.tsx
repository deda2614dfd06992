'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import type { File, Location } from '@/lib/domain/entry';
import { BucketDetails } from './bucket-details';
import { useBrowse, useBrowseView } from './browse-context';
import { FileDetails } from './file-details';
import { FolderDetails } from './folder-details';
import { SelectionDetails } from './selection-details';

interface DetailsPaneProps {
  /** Shows a button to close it, where it can be closed. */
  onClose?: () => void;
}

/** What there is to know of the selection; of the object in the address where nothing is selected; else of the open folder. */
export function DetailsPane({ onClose }: DetailsPaneProps) {
  const t = useTranslations('details');
  return (
    <aside aria-label={t('title')} className="relative flex h-full min-h-0 flex-col bg-background">
      {onClose && (
        <IconButton
          label={t('close')}
          size="icon-small"
          onClick={onClose}
          className="absolute end-3 top-3 pointer-coarse:end-0.5 pointer-coarse:top-0.5"
        >
          <X />
        </IconButton>
      )}
      <Subject />
    </aside>
  );
}

function Subject() {
  const { location, selection, selectedBucket, connection } = useBrowse();
  const { openKey } = useBrowseView();
  if (location === null) return <BucketDetails connection={connection.id} bucket={selectedBucket} />;
  const [first] = selection;
  if (selection.length > 1) return <SelectionDetails selection={selection} />;
  if (first?.kind === 'folder') {
    const folder = { ...location, prefix: first.prefix };
    return <FolderDetails key={first.prefix} location={folder} selected />;
  }
  const key = first?.key ?? openKey;
  if (key === null) return <FolderDetails key={location.prefix} location={location} selected={false} />;
  return <FileDetails address={addressOf(location, key)} file={first ?? null} />;
}

function addressOf({ connection, bucket }: Location, key: File['key']) {
  return { connection, bucket, key };
}
