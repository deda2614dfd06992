'use client';

import { onDemand } from '@/components/ui/on-demand';
import type { ObjectProperties } from '@/lib/domain/entry';
import type { ObjectAddress } from '@/lib/domain/location';
import { HexView } from './hex-view';
import { isTextual, type MediaKind, type PreviewKind } from './preview-kind';
import { PreviewLoading } from './preview-loading';
import { TextPreview } from './text-preview';

const ArchiveView = onDemand(
  () => import('./archive-view').then((module) => module.ArchiveView),
  PreviewLoading,
);
const ParquetView = onDemand(
  () => import('./parquet-view').then((module) => module.ParquetView),
  PreviewLoading,
);

interface BytesPreviewProps {
  address: ObjectAddress;
  properties: ObjectProperties;
  kind: Exclude<PreviewKind, MediaKind>;
  label: string;
  onViewBytes: () => void;
}

/** Everything drawn by us, from no more of the object's bytes than it takes. */
export function BytesPreview({ address, properties, kind, label, onViewBytes }: BytesPreviewProps) {
  const { size, contentEncoding } = properties;
  if (isTextual(kind)) {
    const packed = PACKED.has(contentEncoding?.trim().toLowerCase() ?? '');
    return <TextPreview address={address} size={size} packed={packed} kind={kind} label={label} />;
  }
  const shared = { address, properties, label, onViewBytes };
  switch (kind) {
    case 'zip':
    case 'tar':
      return <ArchiveView {...shared} kind={kind} />;
    case 'parquet':
      return <ParquetView {...shared} />;
    case 'hex':
      return <HexView address={address} size={size} label={label} />;
  }
}

/** What the server unpacks for a preview. */
const PACKED = new Set(['gzip', 'deflate', 'br']);
