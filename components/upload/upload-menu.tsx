'use client';

import { FilePlus, FolderUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { pickFiles } from '@/components/commands/pick-files';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import type { Location } from '@/lib/domain/entry';
import { useUploads } from './upload-context';

export function UploadMenu({ menu, location }: { menu: MenuState; location: Location }) {
  const t = useTranslations('uploads');
  const { start } = useUploads();
  const pick = (what: 'files' | 'folder') => pickFiles(what, (files) => start(files, location));
  return (
    <Menu state={menu} label={t('upload')}>
      <MenuItem onSelect={() => pick('files')}>
        <FilePlus />
        {t('files')}
      </MenuItem>
      <MenuItem onSelect={() => pick('folder')}>
        <FolderUp />
        {t('folder')}
      </MenuItem>
    </Menu>
  );
}
