'use client';

import { useState } from 'react';
import { useStore } from 'zustand';
import { dialogStore } from '@/components/dialogs/dialogs';
import { onDemand } from '@/components/ui/on-demand';
import type { ConnectionSummary } from '@/lib/domain/connection';
import { useTypedAhead } from './use-typed-ahead';

const PaletteDialog = onDemand(() => import('./palette-dialog').then((module) => module.PaletteDialog));

/** Every command by name, every place by name or address, at ⌘K. Its code is loaded when first asked for. */
export function CommandPalette({ connections }: { connections: readonly ConnectionSummary[] }) {
  const isOpen = useStore(dialogStore, ({ request }) => request?.kind === 'palette');
  return isOpen && <OpenPalette connections={connections} />;
}

function OpenPalette({ connections }: { connections: readonly ConnectionSummary[] }) {
  const [search, setSearch] = useState('');
  const [isReady, setReady] = useState(false);
  const [isEntered, setEntered] = useState(false);
  useTypedAhead(!isReady, setSearch, () => setEntered(true));
  return (
    <PaletteDialog
      connections={connections}
      search={search}
      onSearch={setSearch}
      onReady={() => setReady(true)}
      entered={isReady && isEntered}
    />
  );
}
