'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { closeDialog, focusFirst, returnFocus } from '@/components/dialogs/dialogs';
import { Dialog, DialogContent, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import type { File, Location } from '@/lib/domain/entry';
import { parentOf } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { DownloadLinkForm } from './download-link-form';
import type { Expiry } from './expiry';
import { UploadLinkForm } from './upload-link-form';

interface ShareDialogProps {
  location: Location;
  /** What to read; null for a place to write to. */
  file: File | null;
}

export function ShareDialog({ location, file }: ShareDialogProps) {
  const t = useTranslations('share');
  const { canWrite } = useBrowse().connection;
  const [expiry, setExpiry] = useState<Expiry>({ preset: '1h', amount: '3', unit: 'hours' });
  const common = { location, expiry, onExpiryChange: setExpiry };
  return (
    <Dialog open onOpenChange={(open) => !open && closeDialog()}>
      <DialogContent
        aria-describedby={undefined}
        onCloseAutoFocus={returnFocus}
        onOpenAutoFocus={focusFirst}
        className="max-w-130"
      >
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          {file && (
            <p dir="auto" className="match-parent text-sm wrap-anywhere text-muted">
              {visible(file.name)}
            </p>
          )}
        </DialogHeader>
        <Tabs defaultValue={file ? 'download' : 'upload'}>
          <TabsList>
            {file && <TabsTrigger value="download">{t('download')}</TabsTrigger>}
            {canWrite && <TabsTrigger value="upload">{t('upload')}</TabsTrigger>}
          </TabsList>
          {file && (
            <TabsContent value="download">
              <DownloadLinkForm {...common} file={file} />
            </TabsContent>
          )}
          {canWrite && (
            <TabsContent value="upload">
              <UploadLinkForm {...common} folder={file ? parentOf(file.key) : location.prefix} />
            </TabsContent>
          )}
        </Tabs>
      </DialogContent>
    </Dialog>
  );
}
