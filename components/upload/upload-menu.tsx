'use client';

import { Camera, FilePlus, FolderUp, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { openDialog } from '@/components/dialogs/dialogs';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { COARSE, useMediaQuery } from '@/components/ui/use-media-query';
import type { Location } from '@/lib/domain/entry';
import { pickFiles, type Pick } from './pick-files';
import { useUploads } from './upload-context';

export function UploadMenu({ menu, location }: { menu: MenuState; location: Location }) {
  const t = useTranslations('uploadDialogs');
  const label = useTranslations('uploads');
  const { start } = useUploads();
  const hasCamera = useMediaQuery(COARSE);
  const pick = (what: Pick) => pickFiles(what, (given) => start(given, location));
  return (
    <Menu state={menu} label={label('upload')}>
      <MenuItem onSelect={() => pick('files')}>
        <FilePlus />
        {t('files')}
      </MenuItem>
      <MenuItem onSelect={() => pick('folder')}>
        <FolderUp />
        {t('folder')}
      </MenuItem>
      {hasCamera && (
        <MenuItem onSelect={() => pick('camera')}>
          <Camera />
          {t('camera')}
        </MenuItem>
      )}
      <MenuItem onSelect={() => openDialog({ kind: 'upload-options', location })}>
        <SlidersHorizontal />
        {t('withOptions')}
      </MenuItem>
    </Menu>
  );
}
