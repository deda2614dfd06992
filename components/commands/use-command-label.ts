'use client';

import { useTranslations } from 'use-intl';
import { barIcons } from './bar-icons';
import type { BarCommandId, CommandId } from './command';

/** Of any command, for what is loaded on demand. */
export function useCommandLabel(): (id: CommandId) => string {
  const inBar = useTranslations('commands.labels');
  const others = useTranslations('palette.labels');
  return (id) => (isBarCommandId(id) ? inBar(id) : others(id));
}

function isBarCommandId(id: CommandId): id is BarCommandId {
  return id in barIcons;
}
