'use client';

import { useQuery } from '@tanstack/react-query';
import { postJson } from '@/lib/client/fetch';
import type { Location } from '@/lib/domain/entry';
import type { ObjectKey } from '@/lib/domain/names';
import type { UploadOutputs } from '@/lib/domain/schemas';

/** Whether an object has this key now. Asked anew for each key; no where nobody answers. */
export function useTaken({ connection, bucket }: Location, key: ObjectKey | null): boolean {
  const { data } = useQuery({
    queryKey: ['taken', connection, bucket, key],
    queryFn: ({ signal }) =>
      postJson<UploadOutputs['check']>('/api/uploads/check', { connection, bucket, keys: [key] }, signal),
    enabled: key !== null,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return data !== undefined && data.existing.length > 0;
}
