'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { closeDialog } from './dialogs';
import type { TransferRequest } from './transfer';
import { useTransfer } from './use-transfer';

/** A copy or move without a question of its own: pasting. One follows only where names are taken. */
export function BeginTransfer({ request }: { request: TransferRequest }) {
  const { begin } = useTransfer();
  const begun = useRef(false);
  const start = useEffectEvent(() => {
    if (begun.current) return;
    begun.current = true;
    closeDialog();
    begin(request);
  });
  useEffect(() => start(), []);
  return null;
}
