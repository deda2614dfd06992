'use client';

import { useState } from 'react';
import { useStore } from 'zustand';
import { dialogStore } from '@/components/dialogs/dialogs';
import { onDemand } from '@/components/ui/on-demand';
import { useTypedAhead } from './use-typed-ahead';

const PaletteDialog = onDemand(() => import('./palette-dialog').then((module) => module.PaletteDialog));

/** Every command by name, at ⌘K. Its code is loaded when first asked for. */
export function CommandPalette() {
  const isOpen = useStore(dialogStore, ({ request }) => request?.kind === 'palette');
  return isOpen && <OpenPalette />;
}

function OpenPalette() {
  const [search, setSearch] = useState('');
  const [isReady, setReady] = useState(false);
  const [isEntered, setEntered] = useState(false);
  useTypedAhead(!isReady, setSearch, () => setEntered(true));
  return (
    <PaletteDialog
      search={search}
      onSearch={setSearch}
      onReady={() => setReady(true)}
      entered={isReady && isEntered}
    />
  );
}
