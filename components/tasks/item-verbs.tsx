'use client';

import { ArrowUpToLine, Pause, Play, RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import {
  fitting,
  type ItemsView,
  type ItemVerb,
  type ItemView,
  type TaskItems,
} from '@/lib/tasks/task-items';
import '@/lib/messages/late/tasks';

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
  chosen: (item: ItemView) => boolean;
}

/** What can be done with the chosen objects; each verb reaches those of them that it fits. */
export function ItemVerbs({ items, view, chosen }: ItemVerbsProps) {
  const t = useTranslations('tasks.items');
  return ITEM_VERBS.map(([verb, Icon]) => (
    <IconButton
      key={verb}
      label={t(verb)}
      size="icon-small"
      aria-disabled={fitting(view, verb, chosen).length === 0 || undefined}
      onClick={() => items[verb](fitting(view, verb, chosen))}
    >
      <Icon />
    </IconButton>
  ));
}
