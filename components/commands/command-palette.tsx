'use client';

import dynamic from 'next/dynamic';
import { Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { dialogStore } from '@/components/dialogs/dialogs';
import { useTypedAhead } from './use-typed-ahead';

const PaletteDialog = dynamic(() => import('./palette-dialog').then((module) => module.PaletteDialog));

/** Every command by name, at ⌘K. Its code is loaded when first asked for. */
export function CommandPalette() {
  const isOpen = useStore(dialogStore, ({ request }) => request?.kind === 'palette');
  return isOpen && <OpenPalette />;
}

function OpenPalette() {
  const [search, setSearch] = useState('');
  const [isReady, setReady] = useState(false);
  useTypedAhead(!isReady, setSearch);
  // Without a boundary React would hold back the whole page, and with it what listens to the keys, until the code is there.
  return (
    <Suspense fallback={null}>
      <PaletteDialog search={search} onSearch={setSearch} onReady={() => setReady(true)} />
    </Suspense>
  );
}
