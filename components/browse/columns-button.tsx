'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { onDemand } from '@/components/ui/on-demand';
import { IconButton } from '@/components/ui/icon-button';
import { useMenuButton } from '@/components/ui/use-menu-button';

export const ColumnsMenu = onDemand(() => import('./columns-menu').then((module) => module.ColumnsMenu));

/** Which columns there are. */
export function ColumnsButton() {
  const t = useTranslations('browse');
  const { trigger, menu } = useMenuButton(ColumnsMenu.preload);
  return (
    <>
      <IconButton label={t('chooseColumns')} size="icon-small" {...trigger}>
        <Columns3 strokeWidth={1.5} />
      </IconButton>
      {menu && <ColumnsMenu menu={menu} />}
    </>
  );
}
