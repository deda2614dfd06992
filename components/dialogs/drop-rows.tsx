'use client';

import { useTranslations } from 'use-intl';
import { toast } from '@/components/ui/toast';
import type { Location } from '@/lib/domain/entry';
import { parseDragged } from '@/lib/domain/parse-dragged';
import { useActAtOnce } from './use-act-at-once';
import { useTransfer } from './use-transfer';

interface DropRowsProps {
  carried: string;
  into: Location;
  move: boolean;
}

/** Rows dropped on a folder: the same as pasting them there. One asks only where names are taken. */
export function DropRows({ carried, into, move }: DropRowsProps) {
  const t = useTranslations('dialogs.transfer');
  const { begin } = useTransfer();
  useActAtOnce(() => {
    const dragged = parseDragged(carried);
    if (!dragged || dragged.entries.length === 0) toast.error(t('notDragged'));
    else if (dragged.from.connection !== into.connection) toast.error(t('otherConnection'));
    else {
      const { connection, bucket, prefix } = into;
      begin({
        connection,
        from: dragged.from.bucket,
        entries: dragged.entries,
        to: { bucket, prefix },
        move,
      });
    }
  });
  return null;
}
