'use client';

import { ArrowUpToLine, Pause, Play, RotateCcw, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import type { Ids } from '@/lib/domain/selection';
import { fitting, verbsFor, type ItemsView, type ItemVerb, type TaskItems } from '@/lib/tasks/task-items';

export const ITEM_VERBS = [
  ['first', ArrowUpToLine],
  ['pause', Pause],
  ['resume', Play],
  ['retry', RotateCcw],
  ['cancel', X],
] as const satisfies readonly (readonly [ItemVerb, typeof X])[];

interface ItemVerbsProps {
  items: TaskItems;
  view: ItemsView;
  /** Serials. */
  chosen: Ids;
}

/** What can be done with the chosen objects; each verb reaches those of them that it fits. */
export function ItemVerbs({ items, view, chosen }: ItemVerbsProps) {
  const t = useTranslations('tasks.items');
  const serials = useMemo(() => new Set(Array.from(chosen, Number)), [chosen]);
  const possible = verbsFor(view, serials);
  return ITEM_VERBS.map(([verb, Icon]) => (
    <IconButton
      key={verb}
      label={t(verb)}
      size="icon-small"
      aria-disabled={!possible.has(verb) || undefined}
      onClick={() => items[verb](fitting(view, verb, ({ serial }) => serials.has(serial)))}
    >
      <Icon />
    </IconButton>
  ));
}
