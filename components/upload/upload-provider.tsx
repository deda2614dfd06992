'use client';

import { createContext, use, type ReactNode } from 'react';
import type { Location } from '@/lib/domain/entry';
import type { UploadFile } from './upload-file';

export interface Uploads {
  /** Asks about conflicts, then queues the files. */
  start: (files: UploadFile[], location: Location) => void;
}

const UploadsContext = createContext<Uploads | null>(null);

export function UploadProvider({ children }: { children: ReactNode }) {
  return <UploadsContext value={{ start: () => undefined }}>{children}</UploadsContext>;
}

export function useUploads(): Uploads {
  const uploads = use(UploadsContext);
  if (!uploads) throw new Error('useUploads is called outside UploadProvider');
  return uploads;
}
