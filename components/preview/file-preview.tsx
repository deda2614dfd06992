'use client';

import { useRef, useState } from 'react';
import type { ObjectAddress } from '@/lib/domain/location';
import { Preview } from './preview';
import { PreviewDialog } from './preview-dialog';

/** The preview beside the listing, with a way to see it large. */
export function FilePreview({ address }: { address: ObjectAddress }) {
  const [large, setLarge] = useState(false);
  const opener = useRef<HTMLElement>(null);
  return (
    <>
      <Preview
        address={address}
        onFullSize={(button) => {
          opener.current = button;
          setLarge(true);
        }}
      />
      {large && (
        <PreviewDialog
          address={address}
          onClose={() => setLarge(false)}
          onReturnFocus={() => opener.current?.focus()}
        />
      )}
    </>
  );
}
