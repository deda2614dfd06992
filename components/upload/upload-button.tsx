'use client';

import { FilePlus, FolderUp, Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { pickFiles } from '@/components/commands/pick-files';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useUploads } from './upload-context';

/** Nothing on the list of buckets; disabled where nothing may be written. */
export function UploadButton() {
  const t = useTranslations('uploads');
  const { location, connection } = useBrowse();
  const { start } = useUploads();
  if (!location) return null;
  const pick = (what: 'files' | 'folder') => pickFiles(what, (files) => start(files, location));
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="primary"
          disabled={!connection.canWrite}
          title={connection.canWrite ? undefined : t('readOnly')}
        >
          <Upload />
          {t('upload')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuItem onSelect={() => pick('files')}>
          <FilePlus />
          {t('files')}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => pick('folder')}>
          <FolderUp />
          {t('folder')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
