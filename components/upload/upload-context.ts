'use client';

import { createContext, use } from 'react';
import type { Location } from '@/lib/domain/entry';
import type { UploadOptions } from './intake/upload-options';
import type { Given } from './sources/given';
import type { UploadSession } from './upload-session';

export interface Uploads {
  /**
   * Reads and uploads what was given; asks about conflicts and says by itself what is wrong. Without options those hold
   * that were chosen for everything in this tab.
   */
  start: (given: Given, location: Location, options?: UploadOptions) => void;
  /** Of the person signed in; loaded when first asked for. */
  session: () => Promise<UploadSession>;
}

export const UploadsContext = createContext<Uploads | null>(null);

export function useUploads(): Uploads {
  const uploads = use(UploadsContext);
  if (!uploads) throw new Error('useUploads is called outside UploadProvider');
  return uploads;
}
