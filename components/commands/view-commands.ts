import type { Command } from './command';
import { hasSelection } from './conditions';

export const viewCommands: readonly Command[] = [
  {
    id: 'select-all',
    group: 'view',
    places: ['background'],
    shortcuts: ['mod+a'],
    isAvailable: ({ location }) => location !== null,
    run: ({ browse }) => browse.selectAll(),
  },
  {
    id: 'clear-selection',
    group: 'view',
    places: [],
    shortcuts: ['Escape'],
    isAvailable: hasSelection,
    run: ({ browse }) => browse.clearSelection(),
  },
  {
    id: 'filter',
    group: 'view',
    places: [],
    shortcuts: ['/'],
    isAvailable: () => true,
    run: ({ browse }) => browse.focusFilter(),
  },
  {
    id: 'go-up',
    group: 'view',
    places: [],
    shortcuts: ['Backspace', 'alt+ArrowUp'],
    isAvailable: ({ location }) => location !== null,
    run: ({ browse }) => browse.openParent(),
  },
  {
    id: 'refresh',
    group: 'view',
    places: ['background'],
    isAvailable: () => true,
    run: ({ browse }) => browse.refresh(),
  },
  {
    id: 'palette',
    group: 'app',
    places: [],
    shortcuts: ['mod+k'],
    isAvailable: () => true,
    run: ({ openDialog }) => openDialog({ kind: 'palette' }),
  },
  {
    id: 'shortcuts',
    group: 'app',
    places: [],
    shortcuts: ['?'],
    isAvailable: () => true,
    run: ({ openDialog }) => openDialog({ kind: 'shortcuts' }),
  },
  {
    id: 'theme',
    group: 'app',
    places: [],
    isAvailable: () => true,
    run: ({ toggleTheme }) => toggleTheme(),
  },
];
