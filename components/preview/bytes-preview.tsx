'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { formatBytes } from '@/lib/domain/format';
import type { ObjectAddress } from '@/lib/domain/location';
import { CsvView } from './csv-view';
import { decodeText } from './decode-text';
import { HexView } from './hex-view';
import type { PreviewKind } from './preview-kind';
import { PreviewLoading } from './preview-loading';
import { PreviewNote } from './preview-note';
import { TextView } from './text-view';
import { usePreviewBytes, type PreviewBytes } from './use-preview-bytes';
import '@/lib/messages/late/details';

interface BytesPreviewProps {
  address: ObjectAddress;
  /** Of the whole object. */
  size: number;
  kind: Exclude<PreviewKind, 'image' | 'audio' | 'video' | 'pdf'>;
  label: string;
}

/** Everything drawn by us from the object's first megabyte: text in its layouts, tables, bytes. */
export function BytesPreview({ address, size, kind, label }: BytesPreviewProps) {
  const { data, error, refetch } = usePreviewBytes(address);
  if (data === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PreviewLoading />;
  }
  return kind === 'hex' ? (
    <HexView bytes={data.bytes} size={size} label={label} />
  ) : (
    <TextPreview data={data} size={size} kind={kind} label={label} />
  );
}

interface TextPreviewProps {
  data: PreviewBytes;
  size: number;
  kind: 'text' | 'json' | 'xml' | 'csv';
  label: string;
}

function TextPreview({ data: { bytes, truncated }, size, kind, label }: TextPreviewProps) {
  const t = useTranslations('details.preview');
  const decoded = useMemo(() => decodeText(bytes, { truncated }), [bytes, truncated]);
  const { damaged, binary, encoding } = decoded;
  return (
    <>
      {truncated && (
        <PreviewNote>
          {t('truncated', { shown: formatBytes(bytes.length), size: formatBytes(size) })}
        </PreviewNote>
      )}
      {binary && <PreviewNote>{t('binary')}</PreviewNote>}
      {damaged > 0 && (
        <PreviewNote>{t('damaged', { count: damaged, encoding: encoding.toUpperCase() })}</PreviewNote>
      )}
      {kind === 'csv' ? (
        <CsvView text={decoded.text} label={label} />
      ) : (
        <TextView decoded={decoded} layout={kind} truncated={truncated} label={label} />
      )}
    </>
  );
}
