import { announcedChecksum } from '@/lib/embedded-s3/checksums/announced';
import { S3Error } from '@/lib/embedded-s3/errors';
import { sendEmpty } from '@/lib/embedded-s3/http/reply';
import type { Context } from './context';
import { checksumHeader } from '@/lib/embedded-s3/checksums/algorithms';
import { commitBlob, receiveBlob } from './receive-blob';
import { algorithmOf, readPartNumber, requireUpload } from './require-upload';

export async function uploadPart(context: Context): Promise<void> {
  const { request, store } = context;
  const n = readPartNumber(context);
  const algorithm = algorithmOf(requireUpload(context));
  const announced = announcedChecksum(request.headers)?.algorithm;
  if (announced !== undefined && algorithm !== undefined && announced !== algorithm) {
    throw new S3Error(
      'InvalidRequest',
      `Checksum Type mismatch occurred, expected checksum Type: ${algorithm}, actual checksum Type: ${announced}`,
    );
  }
  const { blob, size, md5, checksum } = await receiveBlob(context, algorithm);
  await commitBlob(store, blob, (transaction) => {
    const upload = requireUpload(context);
    const kept = checksum && checksum.algorithm === algorithm ? checksum.value : null;
    store.uploads.putPart(transaction, { upload: upload.id, n, blob, size, etag: md5, checksum: kept });
  });
  sendEmpty(request.response, 200, {
    ETag: `"${md5}"`,
    ...(checksum ? { [checksumHeader(checksum.algorithm)]: checksum.value } : {}),
  });
}
