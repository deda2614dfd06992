import type { ObjectMetadata } from '@/lib/domain/object-metadata';

/** How files are read and what is set on the objects they become. */
export interface UploadOptions {
  skipHidden: boolean;
  /** Empty folders become markers: objects without bytes whose key ends with a slash. */
  emptyFolders: boolean;
  /** Empty: found out for each file. */
  contentType: string;
  metadata: ObjectMetadata;
}

export const PLAIN_OPTIONS: UploadOptions = {
  skipHidden: false,
  emptyFolders: false,
  contentType: '',
  metadata: {},
};
