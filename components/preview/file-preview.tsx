'use client';

import { useRef, useState } from 'react';
import type { ObjectAddress } from '@/lib/domain/location';
import { Preview } from './preview';
import { PreviewDialog } from './preview-dialog';

/** The preview beside the listing, with a way to see it large. It stays large from one object to the next. */
export function FilePreview({ address }: { address: ObjectAddress }) {
  const [large, setLarge] = useState(false);
  const fullSize = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Preview key={address.key} address={address} fullSizeRef={fullSize} onFullSize={() => setLarge(true)} />
      {large && (
        <PreviewDialog
          address={address}
          onClose={() => setLarge(false)}
          onReturnFocus={() => fullSize.current?.focus()}
        />
      )}
    </>
  );
}
