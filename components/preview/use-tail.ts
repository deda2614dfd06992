'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readRange } from '@/lib/client/object-ranges';
import { AppError } from '@/lib/domain/errors';
import type { ObjectAddress } from '@/lib/domain/location';
import { previewPart } from './preview-part';
import { growthRange, grownTail, TAIL_BYTES, type Tail } from './tail';

const POLL_MS = 2000;

/** The end of an object; while `following`, with what is added to it. A poll costs one small request. */
export function useTail(address: ObjectAddress, following: boolean) {
  const client = useQueryClient();
  const queryKey = previewPart(address, 'tail');
  return useQuery<Tail>({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Tail>(queryKey);
      return (
        (before && (await grown(address, before, signal))) ?? readRange(address, { last: TAIL_BYTES }, signal)
      );
    },
    // What failed is said, and tried again on request.
    refetchInterval: ({ state }) => (following && state.error === null ? POLL_MS : false),
    refetchOnWindowFocus: false,
    gcTime: 0,
    structuralSharing: false,
  });
}

/** Null where it is another text now: one that has become shorter has nothing at that place. */
async function grown(address: ObjectAddress, before: Tail, signal: AbortSignal): Promise<Tail | null> {
  const growth = await readRange(address, growthRange(before), signal).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'invalid_input') return null;
    throw error;
  });
  return growth && grownTail(before, growth);
}
