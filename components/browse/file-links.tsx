'use client';

import { Copy, Link2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { copyCommands } from '@/components/commands/copy-commands';
import { useCommandContext } from '@/components/commands/use-command-context';
import { useCommandLabel } from '@/components/commands/use-command-label';
import { useCopyText } from '@/components/commands/use-copy-text';
import { openDialog } from '@/components/dialogs/dialogs';
import { Button } from '@/components/ui/button';
import type { File, Location, ObjectProperties } from '@/lib/domain/entry';
import { locationHref, type ObjectAddress } from '@/lib/domain/location';
import { basename, parentOf } from '@/lib/domain/names';

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
    openDialog({ kind: 'share', location, file: fileOf(properties) });
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
      {properties && <CopyAsSection location={location} file={fileOf(properties)} />}
    </div>
  );
}

function fileOf({ key, size, modified, etag, storageClass }: ObjectProperties): File {
  return { kind: 'file', key, name: basename(key), size, modified, etag, storageClass };
}

/** The same commands as in menus and the palette, for this object. */
function CopyAsSection({ location, file }: { location: Location; file: File }) {
  const t = useTranslations('details.links');
  const label = useCommandLabel();
  const context = useCommandContext({ location, entries: [file] });
  return (
    <section className="flex flex-col items-start gap-2 border-t pt-4">
      <h3 className="font-medium">{t('other')}</h3>
      <p className="text-muted">{t('otherHint')}</p>
      <div className="flex flex-wrap gap-2">
        {copyCommands.map((command) => (
          <Button key={command.id} size="small" onClick={() => command.run(context)}>
            {label(command.id)}
          </Button>
        ))}
      </div>
    </section>
  );
}
