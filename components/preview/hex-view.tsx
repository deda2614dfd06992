'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { formatBytes } from '@/lib/domain/format';
import { HEX_BYTES, hexDump } from './hex-dump';
import { PreviewNote } from './preview-note';
import { ScrollBox } from './scroll-box';
import '@/lib/messages/late/details';

interface HexViewProps {
  bytes: Uint8Array;
  /** Of the whole object. */
  size: number;
  label: string;
}

export function HexView({ bytes, size, label }: HexViewProps) {
  const t = useTranslations('details.preview');
  const rows = useMemo(() => hexDump(bytes), [bytes]);
  return (
    <>
      {size > HEX_BYTES && (
        <PreviewNote>
          {t('truncated', { shown: formatBytes(HEX_BYTES), size: formatBytes(size) })}
        </PreviewNote>
      )}
      <ScrollBox label={label}>
        <pre className="w-max p-3 font-mono text-[11px] leading-4">
          {rows.map(({ offset, hex, ascii }) => (
            <div key={offset}>
              <span className="text-faint">{offset}</span>
              {'  '}
              {hex}
              {'  '}
              <span className="text-muted">{ascii}</span>
            </div>
          ))}
        </pre>
      </ScrollBox>
    </>
  );
}
