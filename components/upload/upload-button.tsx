'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { useMenuButton } from '@/components/ui/use-menu-button';

const UploadMenu = onDemand(() => import('./upload-menu').then((module) => module.UploadMenu));

/** Nothing on the list of buckets; disabled where nothing may be written. */
export function UploadButton() {
  const t = useTranslations('uploads');
  const { location, connection } = useBrowse();
  const { trigger, menu } = useMenuButton(UploadMenu.preload);
  if (!location) return null;
  return (
    <>
      <Button
        variant="primary"
        disabled={!connection.canWrite}
        title={connection.canWrite ? undefined : t('readOnly')}
        {...trigger}
      >
        <Upload />
        {t('upload')}
      </Button>
      {menu && <UploadMenu menu={menu} location={location} />}
    </>
  );
}
