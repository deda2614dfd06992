'use client';

import { useTranslations } from 'use-intl';
import { Menu, MenuCheckboxItem, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { useBrowse, useBrowseView } from './browse-context';
import { LIST_COLUMNS, USUAL_COLUMNS, withColumn } from './list-columns';

/** Which columns a list has beside the name. Stays open: one chooses several. */
export function ColumnsMenu({ menu }: { menu: MenuState }) {
  const t = useTranslations('browse');
  const tp = useTranslations('palette');
  const { setColumns } = useBrowse();
  const { columns } = useBrowseView();
  return (
    <Menu state={menu} label={t('chooseColumns')} align="end">
      <MenuCheckboxItem checked disabled>
        {t('columns.name')}
      </MenuCheckboxItem>
      {LIST_COLUMNS.map((column) => (
        <MenuCheckboxItem
          key={column}
          checked={columns[column].shown}
          onSelect={(event) => event.preventDefault()}
          onCheckedChange={(shown) => setColumns((now) => withColumn(now, column, { shown }))}
        >
          {t(`columns.${column}`)}
        </MenuCheckboxItem>
      ))}
      <MenuSeparator />
      <MenuItem className="ps-7" onSelect={() => setColumns(() => USUAL_COLUMNS)}>
        {tp('usualColumns')}
      </MenuItem>
    </Menu>
  );
}
