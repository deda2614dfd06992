'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { closeDialog, returnFocus } from '@/components/dialogs/dialogs';
import { PreviewLoading } from '@/components/preview/preview-loading';
import { ErrorState } from '@/components/shell/error-sentence';
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog';
import { readDraft } from '@/lib/client/drafts';
import { propertiesQuery } from '@/lib/client/queries';
import type { Location } from '@/lib/domain/entry';
import { useFormats } from '@/components/ui/use-formats';
import { MAX_EDITED_BYTES } from '@/lib/domain/limits';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { inSentence } from '@/lib/domain/visible-name';
import { beginningOf } from './beginning';
import { EditForm } from './edit-form';
import { readText } from './read-text';
import { useAskBeforeLeaving } from './use-ask-before-leaving';
import { draftName } from './use-draft';
import { deletedIfMissing } from './use-save';

interface EditDialogProps {
  location: Location;
  object: ObjectKey;
}

/** A text over the whole page. What was changed is never left without asking. */
export function EditDialog({ location, object }: EditDialogProps) {
  const t = useTranslations('edit');
  const { formatBytes } = useFormats();
  const { connection, bucket } = location;
  const address = { connection, bucket, key: object };
  const kept = draftName(useBrowse().user, address);
  const { data, error, refetch } = useQuery({
    // Of its own, and never stale: nothing that is read again may take the place of what is being edited.
    queryKey: ['edit', connection, bucket, object],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal, client }) => {
      const read = async () => {
        const { contentEncoding } = await client.query(propertiesQuery(address));
        return contentEncoding ? 'packed' : readText(address, signal);
      };
      return beginningOf(await read().catch(deletedIfMissing), readDraft(kept));
    },
  });
  const name = inSentence(basename(object)) || object;
  const leaving = useAskBeforeLeaving(closeDialog);
  return (
    <Dialog open onOpenChange={(open) => !open && leaving.leave()}>
      <DialogContent
        aria-describedby={undefined}
        onCloseAutoFocus={returnFocus}
        onEscapeKeyDown={(event) => leaving.keepsEscape() && event.preventDefault()}
        className="h-[calc(100dvh-32px)] max-w-[min(1400px,calc(100vw-32px))] gap-3 overflow-hidden"
      >
        <DialogTitle className="truncate pe-8">{t('title', { name })}</DialogTitle>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && data === undefined && <PreviewLoading />}
        {typeof data === 'string' && (
          <p className="py-8 text-center text-sm text-muted">
            {t(`not.${data}`, { size: formatBytes(MAX_EDITED_BYTES) })}
          </p>
        )}
        {typeof data === 'object' && (
          <EditForm address={address} draftName={kept} beginning={data} name={name} leaving={leaving} />
        )}
      </DialogContent>
    </Dialog>
  );
}
