'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ObjectRanges } from '@/lib/client/object-ranges';
import type { ObjectProperties } from '@/lib/domain/entry';
import type { ObjectAddress } from '@/lib/domain/location';
import type { Archive, ArchiveMember, ByteSource } from './byte-source';

export type ArchiveKind = 'zip' | 'tar';

interface State {
  members: readonly ArchiveMember[];
  /** `more`: there may be. */
  status: 'reading' | 'more' | 'done' | 'failed';
  error: unknown;
}

const OPENERS: Record<ArchiveKind, (source: ByteSource) => Promise<Archive>> = {
  zip: async (source) => (await import('./zip-archive')).openZip(source),
  tar: async (source) => (await import('./tar-archive')).openTar(source),
};

/** The members of an archive, read batch by batch through ranges of the object. */
export function useArchive(kind: ArchiveKind, address: ObjectAddress, { size, etag }: ObjectProperties) {
  const { connection, bucket, key, version } = address;
  const [state, setState] = useState<State>({ members: [], status: 'reading', error: null });
  const opened = useRef<Promise<Archive> | null>(null);
  const read = useCallback((archive: Promise<Archive>) => {
    const isOurs = () => opened.current === archive;
    archive
      .then((each) => each.next())
      .then(
        (batch) => {
          if (!isOurs()) return;
          setState(({ members }) => ({
            members: [...members, ...batch.members],
            status: batch.done ? 'done' : 'more',
            error: null,
          }));
        },
        (error: unknown) => {
          if (isOurs()) setState(({ members }) => ({ members, status: 'failed', error }));
        },
      );
  }, []);

  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const ranges = new ObjectRanges({ connection, bucket, key, version }, size, etag, controller.signal);
    const archive = OPENERS[kind](ranges);
    opened.current = archive;
    read(archive);
    return () => {
      opened.current = null;
      controller.abort();
    };
  }, [kind, connection, bucket, key, version, size, etag, attempt, read]);

  return {
    ...state,
    more: () => {
      if (opened.current === null || state.status !== 'more') return;
      setState({ ...state, status: 'reading' });
      read(opened.current);
    },
    retry: () => {
      setState({ members: [], status: 'reading', error: null });
      setAttempt(attempt + 1);
    },
  };
}
