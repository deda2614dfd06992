import { AppError } from '@/lib/domain/errors';
import { askServer, type UploadContext } from './context';
import { createMultipart } from './create-multipart';
import type { Item } from './item';

/**
 * Takes back what the store holds of an upload that shall not be. `stored` when it had been completed already, which a
 * lost answer can hide: the object is there then, and saying otherwise would be a lie.
 * @throws AppError when the store cannot be asked; the record stays, so that the upload can be discarded later.
 */
export async function discardMultipart(context: UploadContext, item: Item): Promise<'discarded' | 'stored'> {
  const { server, records } = context.ports;
  const unstoppable = new AbortController().signal;
  const uploadId = item.uploadId ?? (await createMultipart(context, item, unstoppable));
  const ref = { ...item.batch.target, key: item.key, uploadId };
  const ask = <T>(question: () => Promise<T>) =>
    askServer(context, unstoppable, question).then(
      () => true,
      (error: unknown) => {
        if (error instanceof AppError && error.code === 'upload_gone') return false;
        throw error;
      },
    );

  const { size } = item.plan;
  const partSize = item.plan.kind === 'multipart' ? item.plan.partSize : size;
  // Completing again only reports what became of it, once the upload itself is gone.
  const stored =
    item.completing &&
    !(await ask(() => server.parts(ref))) &&
    (await ask(() => server.complete({ ...ref, size, partSize })));
  if (!stored) await ask(() => server.abort(ref));
  await records.remove(ref);
  item.forgetMultipart();
  return stored ? 'stored' : 'discarded';
}
