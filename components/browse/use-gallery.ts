'use client';

import { useMemo } from 'react';
import type { File } from '@/lib/domain/entry';
import type { ObjectKey } from '@/lib/domain/names';
import { selectOnly } from '@/lib/domain/selection';
import { useBrowse, useBrowseView } from './browse-context';
import { galleryPlace, type GalleryPlace } from './gallery-place';
import { useRows } from './use-rows';

export interface Gallery extends GalleryPlace {
  /** Nothing more is to come after the last object. */
  complete: boolean;
  goTo: (file: File) => void;
  /** Leads to the object in the listing. */
  reveal: () => void;
}

/** The objects before and after one, in the order the listing shows them. Null where the listing does not show it. */
export function useGallery(key: ObjectKey): Gallery | null {
  const { location } = useBrowse();
  const view = useBrowseView();
  const { pages, rows } = useRows({ location, ...view });
  const place = useMemo(() => galleryPlace(rows, key), [rows, key]);
  if (place === null) return null;
  return {
    ...place,
    complete: pages.at(-1)?.next === null,
    goTo: (file) => {
      // What is selected is what details show; the address follows.
      view.setSelected(() => selectOnly(file.key));
      view.setOpenKey(file.key);
    },
    reveal: () => void view.revealRef.current?.(key),
  };
}
