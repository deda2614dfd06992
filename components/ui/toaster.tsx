'use client';

import { useStore } from 'zustand';
import { onDemand } from './on-demand';
import { toastStore } from './toast';
import { useTouched } from './use-touched';

const SonnerToaster = onDemand(() => import('./sonner-toaster').then((module) => module.SonnerToaster));

/** Mounted once. Loaded at the first touch of the page: it must not need the network to say that it has gone. */
export function Toaster() {
  const touched = useTouched();
  const asked = useStore(toastStore, (state) => state.asked);
  return (touched || asked > 0) && <SonnerToaster />;
}
