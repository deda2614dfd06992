'use client';

import { createContext, use } from 'react';
import type { Location } from '@/lib/domain/entry';
import type { UploadFile } from './upload-file';
import type { UploadSession } from './upload-session';

export interface Uploads {
  /** Asks about conflicts, then queues the files. Says by itself what is wrong. */
  start: (files: readonly UploadFile[], location: Location) => void;
  /** Of the person signed in; loaded when first asked for. */
  session: () => Promise<UploadSession>;
}

export const UploadsContext = createContext<Uploads | null>(null);

export function useUploads(): Uploads {
  const uploads = use(UploadsContext);
  if (!uploads) throw new Error('useUploads is called outside UploadProvider');
  return uploads;
}
