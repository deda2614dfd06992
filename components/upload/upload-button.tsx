'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { Refusable } from '@/components/ui/refusable';
import { useMenuButton } from '@/components/ui/use-menu-button';
import type { ConnectionSummary } from '@/lib/domain/connection';

const UploadMenu = onDemand(() => import('./upload-menu').then((module) => module.UploadMenu));

/** Nothing on the list of buckets; greyed where nothing may be written. */
export function UploadButton() {
  const t = useTranslations('uploads');
  const { location, connection } = useBrowse();
  const { trigger, menu } = useMenuButton(UploadMenu.preload);
  if (!location) return null;
  const refusal = refusalIn(connection);
  return (
    <>
      <Refusable reason={refusal && t(refusal)}>
        {(refused) => (
          <Button variant="primary" {...(refusal === null ? trigger : refused)}>
            <Upload />
            {t('upload')}
          </Button>
        )}
      </Refusable>
      {menu && <UploadMenu menu={menu} location={location} />}
    </>
  );
}

function refusalIn({ canWrite, readOnly }: ConnectionSummary): 'readOnly' | 'viewer' | null {
  if (canWrite) return null;
  return readOnly ? 'readOnly' : 'viewer';
}
