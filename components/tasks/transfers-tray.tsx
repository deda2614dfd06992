'use client';

import { useEffect, useState } from 'react';
import { onDemand } from '@/components/ui/on-demand';
import { useTouched } from '@/components/ui/use-touched';
import { hasRecords } from './has-records';

const Tray = onDemand(() => import('./tray').then((module) => module.Tray));

/** Nothing runs before the page was touched; there may be uploads that an earlier page left unfinished. */
export function TransfersTray() {
  const touched = useTouched();
  const [interrupted, setInterrupted] = useState(false);
  useEffect(() => void hasRecords().then(setInterrupted), []);
  return (touched || interrupted) && <Tray />;
}
