'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getBytes } from '@/lib/client/fetch';
import { ObjectChanged, readRange } from '@/lib/client/object-ranges';
import { previewHref, type ObjectAddress } from '@/lib/domain/location';
import { joinBytes } from './join-bytes';
import { previewPart } from './preview-part';

/** What the server sends at first, and what each further request adds. */
export const STEP_BYTES = 1024 * 1024;
/** What a page holds of one text. */
export const MOST_BYTES = 8 * STEP_BYTES;
const KEPT_MS = 60_000;

interface Piece {
  bytes: Uint8Array;
  etag: string | null;
  /** The object goes on behind it. */
  truncated: boolean;
}

export interface Beginning {
  bytes: Uint8Array;
  /** The object goes on beyond them. */
  truncated: boolean;
}

/**
 * The first megabyte of an object, and a further one for each `fetchNextPage`. `packed`: it is stored compressed. The server
 * unpacks its first megabyte, and nothing can be read from the middle of it.
 */
export function useBeginning(address: ObjectAddress, packed: boolean) {
  const { data, ...query } = useInfiniteQuery({
    queryKey: previewPart(address, 'beginning'),
    initialPageParam: { start: 0, etag: null as string | null },
    queryFn: ({ pageParam: { start, etag }, signal }) =>
      start === 0 ? firstPiece(address, signal) : nextPiece(address, start, etag, signal),
    getNextPageParam: (last: Piece, all: Piece[]) => {
      const start = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
      return last.truncated && !packed && start < MOST_BYTES ? { start, etag: last.etag } : undefined;
    },
    gcTime: KEPT_MS,
    // Read again when it is opened again: replacing what somebody is reading would lose their place.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
  const beginning = useMemo<Beginning | undefined>(
    () =>
      data && {
        bytes: joinBytes(data.pages.map(({ bytes }) => bytes)),
        truncated: data.pages.at(-1)?.truncated ?? false,
      },
    [data],
  );
  return { ...query, beginning };
}

async function firstPiece(address: ObjectAddress, signal: AbortSignal): Promise<Piece> {
  const { bytes, headers } = await getBytes(previewHref(address), signal);
  return { bytes, etag: headers.get('etag'), truncated: headers.get('x-windlass-truncated') === '1' };
}

/** @throws ObjectChanged where it would be of another object than the piece before. */
async function nextPiece(
  address: ObjectAddress,
  start: number,
  etag: string | null,
  signal: AbortSignal,
): Promise<Piece> {
  const piece = await readRange(address, { start, end: start + STEP_BYTES }, signal);
  if (piece.etag !== etag) throw new ObjectChanged();
  return { bytes: piece.bytes, etag, truncated: start + piece.bytes.length < piece.size };
}
