'use client';

import { Pencil } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { openDialog } from '@/components/dialogs/dialogs';
import { IconButton } from '@/components/ui/icon-button';
import type { ObjectAddress } from '@/lib/domain/location';
import { parentOf } from '@/lib/domain/names';
import { isEditable, type PreviewKind } from './preview-kind';

interface EditButtonProps {
  address: ObjectAddress;
  /** Bytes. */
  size: number;
  kind: PreviewKind;
}

/** Where a text is looked at that may be changed: the current version, and not too long a one. */
export function EditButton({ address, size, kind }: EditButtonProps) {
  const t = useTranslations('details.preview');
  const { canWrite } = useBrowse().connection;
  const { connection, bucket, key, version } = address;
  if (!canWrite || version !== undefined || !isEditable(kind, size)) return null;
  const location = { connection, bucket, prefix: parentOf(key) };
  return (
    <IconButton
      label={t('edit')}
      size="icon-small"
      onClick={() => openDialog({ kind: 'edit', location, object: key })}
    >
      <Pencil />
    </IconButton>
  );
}
