'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { deleteBucket } from '@/lib/actions/buckets';
import { callAction } from '@/lib/client/call-action';
import { invalidateBuckets } from '@/lib/client/invalidate';
import { AppError } from '@/lib/domain/errors';
import { ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { closeDialog, openDialog } from './dialogs';
import { folderExists } from './find-conflicts';
import { FormDialog } from './form-dialog';

interface DeleteBucketDialogProps {
  connection: ConnectionId;
  bucket: BucketName;
}

/** Deletes an empty bucket. Emptying one is an act of its own, offered but never done in passing. */
export function DeleteBucketDialog({ connection, bucket }: DeleteBucketDialogProps) {
  const t = useTranslations('dialogs.deleteBucket');
  const queryClient = useQueryClient();
  const contents = useQuery({
    queryKey: ['holds-objects', connection, bucket],
    queryFn: ({ signal }) => folderExists({ connection, bucket, prefix: ROOT }, signal),
    gcTime: 0,
    staleTime: 0,
  });
  const remove = useMutation({
    mutationFn: () => callAction(deleteBucket({ connection, bucket })),
    onSuccess: async () => {
      toast.success(t('deleted', { name: bucket }));
      closeDialog();
      await invalidateBuckets(queryClient, connection);
    },
  });
  const isRefused = remove.error instanceof AppError && remove.error.code === 'bucket_not_empty';
  const name = bucket;

  return (
    <FormDialog
      title={t('title')}
      intro={t('question', { name })}
      submitLabel={t('submit')}
      danger
      disabled={contents.data !== false}
      pending={remove.isPending}
      error={contents.error ?? (isRefused ? null : remove.error)}
      onSubmit={() => remove.mutate()}
    >
      <div role="status" className="flex flex-col items-start gap-3 text-sm">
        {contents.isPending && <p className="text-muted">{t('checking')}</p>}
        {contents.data === false && !isRefused && <p>{t('empty')}</p>}
        {isRefused && <p>{t('refused', { name })}</p>}
        {contents.data === true && (
          <>
            <p>{t('notEmpty', { name })}</p>
            <Button variant="danger" onClick={() => openDialog({ kind: 'empty-bucket', connection, bucket })}>
              {t('emptyFirst')}
            </Button>
          </>
        )}
      </div>
    </FormDialog>
  );
}
