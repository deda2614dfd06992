'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { EntryIcon } from '@/components/browse/entry-icon';
import type { Entry, File, Location } from '@/lib/domain/entry';
import { keptPicture, loadPicture, pictureName } from './pictures';
import { thumbnailKind, type ThumbnailKind } from './thumbnail-kind';

/** Milliseconds a tile has to stay before its object is read: scrolling past thousands must not ask for any. */
const STAY = 120;

interface ThumbnailProps {
  location: Location;
  entry: Entry;
}

/** What an entry looks like, where that can be had for little; else its icon. */
export function Thumbnail({ location, entry }: ThumbnailProps) {
  const kind = entry.kind === 'file' ? thumbnailKind(entry) : null;
  if (entry.kind === 'folder' || kind === null) return <LargeIcon entry={entry} />;
  return <Picture key={pictureName(location, entry)} location={location} file={entry} kind={kind} />;
}

function Picture({ location, file, kind }: { location: Location; file: File; kind: ThumbnailKind }) {
  const name = pictureName(location, file);
  const [picture, setPicture] = useState(() => keptPicture(name));
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (picture !== undefined) return;
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      void loadPicture(location, file, kind, stop.signal).then((loaded) => {
        if (!stop.signal.aborted) setPicture(loaded);
      });
    }, STAY);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the name says which object it is, in which state
  }, [name, picture]);

  useLayoutEffect(() => {
    // Let go of meanwhile, it has no size and cannot be drawn; what was drawn stays.
    if (!canvas.current || !picture || picture.width === 0) return;
    canvas.current.width = picture.width;
    canvas.current.height = picture.height;
    canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);

  if (!picture) return <LargeIcon entry={file} />;
  return <canvas ref={canvas} aria-hidden className="max-h-full max-w-full rounded-xs" />;
}

function LargeIcon({ entry }: { entry: Entry }) {
  return <EntryIcon entry={entry} className="size-10" />;
}
