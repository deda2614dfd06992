'use client';

import { useTranslations } from 'use-intl';
import { useAfterMenu } from '@/components/commands/use-after-menu';
import { openDialog } from '@/components/dialogs/dialogs';
import { Menu, MenuItem, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { setBandwidth } from '@/lib/tasks/tasks';
import { BANDWIDTHS, inUnit } from './bandwidth';

export function BandwidthMenu({ menu, limit }: { menu: MenuState; limit: number | null }) {
  const t = useTranslations('tasks.bandwidth');
  const { choose, onCloseAutoFocus } = useAfterMenu();
  const own = limit === null || BANDWIDTHS.includes(limit) ? [] : [limit];
  return (
    <Menu state={menu} label={t('label')} align="end" onCloseAutoFocus={onCloseAutoFocus}>
      <MenuRadioGroup
        value={String(limit ?? '')}
        onValueChange={(value) => setBandwidth(value === '' ? null : Number(value))}
      >
        <MenuRadioItem value="">{t('none')}</MenuRadioItem>
        {[...BANDWIDTHS, ...own].map((bytes) => (
          <MenuRadioItem key={bytes} value={String(bytes)}>
            {t('choice', { megabytes: inUnit(bytes, 'MB'), megabits: inUnit(bytes, 'Mbit') })}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuItem onSelect={() => choose(() => openDialog({ kind: 'bandwidth' }))}>{t('other')}</MenuItem>
    </Menu>
  );
}
