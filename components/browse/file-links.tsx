'use client';

import { Copy, Link2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCopyText } from '@/components/commands/use-copy-text';
import { openDialog } from '@/components/dialogs/dialogs';
import { Button } from '@/components/ui/button';
import type { ObjectProperties } from '@/lib/domain/entry';
import { locationHref, type ObjectAddress } from '@/lib/domain/location';
import { basename, parentOf } from '@/lib/domain/names';
import '@/lib/messages/late/details';

interface FileLinksProps {
  address: ObjectAddress;
  /** Null until they are known. */
  properties: ObjectProperties | null;
}

/** The two kinds of links there are to an object, and whom each lets in. */
export function FileLinks({ address, properties }: FileLinksProps) {
  const t = useTranslations('details.links');
  const copyText = useCopyText();
  const { connection, bucket, key } = address;
  const location = { connection, bucket, prefix: parentOf(key) };

  const share = () => {
    if (!properties) return;
    const { size, modified, etag, storageClass } = properties;
    const file = { kind: 'file', key, name: basename(key), size, modified, etag, storageClass } as const;
    openDialog({ kind: 'share', location, file });
  };

  return (
    <div className="flex flex-col gap-5 text-sm">
      <section className="flex flex-col items-start gap-2">
        <p className="text-muted">{t('intro')}</p>
        <Button variant="primary" onClick={share} disabled={!properties}>
          <Link2 />
          {t('create')}
        </Button>
      </section>
      <section className="flex flex-col items-start gap-2 border-t pt-4">
        <h3 className="font-medium">{t('app')}</h3>
        <p className="text-muted">{t('appHint')}</p>
        <Button onClick={() => copyText(new URL(locationHref(location, key), window.location.href).href)}>
          <Copy />
          {t('copyApp')}
        </Button>
      </section>
    </div>
  );
}
