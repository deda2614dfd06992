'use client';

import { useQuery } from '@tanstack/react-query';
import { getBytes } from '@/lib/client/fetch';
import { queryKeys } from '@/lib/client/query-keys';
import { previewHref, type ObjectAddress } from '@/lib/domain/location';

export interface PreviewBytes {
  bytes: Uint8Array;
  /** The object goes on beyond them. */
  truncated: boolean;
}

const KEPT_MS = 60_000;

/** The first megabyte of an object, whatever it holds. */
export function usePreviewBytes(address: ObjectAddress) {
  return useQuery<PreviewBytes>({
    queryKey: queryKeys.preview(address),
    queryFn: async ({ signal }) => {
      const { bytes, headers } = await getBytes(previewHref(address), signal);
      return { bytes, truncated: headers.get('x-windlass-truncated') === '1' };
    },
    gcTime: KEPT_MS,
    structuralSharing: false,
  });
}
