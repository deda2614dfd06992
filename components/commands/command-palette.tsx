'use client';

import dynamic from 'next/dynamic';
import { useStore } from 'zustand';
import { dialogStore } from '@/components/dialogs/dialogs';

const PaletteDialog = dynamic(() => import('./palette-dialog').then((module) => module.PaletteDialog));

/** Every command by name, at ⌘K. Its code is loaded when first asked for. */
export function CommandPalette() {
  const isOpen = useStore(dialogStore, ({ request }) => request?.kind === 'palette');
  return isOpen && <PaletteDialog />;
}
