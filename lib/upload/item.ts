import type { ObjectKey } from '@/lib/domain/names';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import type { IfTaken } from './records';

/** One file to upload. */
export interface NewUpload {
  key: ObjectKey;
  source: Blob;
  contentType: string;
  /** The file's own name and time, by which it is known again after a reload. */
  name: string;
  /** Epoch milliseconds; null for bytes that are no file. */
  modified: number | null;
  /** Relative to where the batch is uploaded to. */
  path?: string;
  /** A multipart begun earlier, to be gone on with. */
  begun?: { uploadId: string; partSize: number };
  ifTaken: IfTaken;
  metadata?: ObjectMetadata;
  /** Kept in the record, so that the file can be read again after a reload. */
  handle?: FileSystemFileHandle;
}
