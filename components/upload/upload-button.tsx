'use client';

import { Camera, FilePlus, FolderUp, SlidersHorizontal, Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { COARSE, useMediaQuery } from '@/components/ui/use-media-query';
import { openDialog } from '@/components/dialogs/dialogs';
import { pickFiles, type Pick } from './pick-files';
import { useUploads } from './upload-context';

/** Nothing on the list of buckets; disabled where nothing may be written. */
export function UploadButton() {
  const t = useTranslations('uploads');
  const { location, connection } = useBrowse();
  const { start } = useUploads();
  const hasCamera = useMediaQuery(COARSE);
  if (!location) return null;
  const pick = (what: Pick) => pickFiles(what, (given) => start(given, location));
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
        {hasCamera && (
          <DropdownMenuItem onSelect={() => pick('camera')}>
            <Camera />
            {t('camera')}
          </DropdownMenuItem>
        )}
        <DropdownMenuItem onSelect={() => openDialog({ kind: 'upload-options', location })}>
          <SlidersHorizontal />
          {t('withOptions')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
