'use client';

import type { TransferRequest } from './transfer';
import { useActAtOnce } from './use-act-at-once';
import { useTransfer } from './use-transfer';

/** A copy or move without a question of its own: pasting. One follows only where names are taken. */
export function BeginTransfer({ request }: { request: TransferRequest }) {
  const { begin } = useTransfer();
  useActAtOnce(() => begin(request));
  return null;
}
