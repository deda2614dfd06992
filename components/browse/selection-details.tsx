'use client';

import { useTranslations } from 'use-intl';
import type { SelectedRows } from '@/lib/domain/selected-rows';
import { useFormats } from '@/components/ui/use-formats';
import { Property, PropertyList } from './property-list';

/** Several entries: how many, and how big the files among them are. */
export function SelectionDetails({ selection }: { selection: SelectedRows }) {
  const t = useTranslations('details');
  const { formatBytes } = useFormats();
  const { objects, bytes } = selection.tally;
  const folders = selection.length - objects;
  return (
    <div className="flex flex-col gap-3 p-4 pe-11">
      <h2 className="text-base font-semibold tabular-nums">
        {t('selection.title', { count: selection.length })}
      </h2>
      <PropertyList>
        <Property label={t('selection.files')}>{t('selection.number', { count: objects })}</Property>
        <Property label={t('selection.folders')}>{t('selection.number', { count: folders })}</Property>
        <Property label={t('selection.size')}>
          <span title={t('bytes', { bytes })}>{formatBytes(bytes)}</span>
        </Property>
      </PropertyList>
      {folders > 0 && <p className="text-xs text-muted">{t('selection.withoutFolders')}</p>}
    </div>
  );
}
