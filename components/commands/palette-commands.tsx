'use client';

import { useTranslations } from 'use-intl';
import { Kbd } from '@/components/ui/kbd';
import type { palette as texts } from '@/lib/messages/en/palette';
import type { Command } from './command';
import { commandIcons } from './command-icons';
import type { CommandItem } from './command-items';
import { PaletteGroup, PaletteItem } from './palette-item';
import { useCommandLabel } from './use-command-label';
import { useShownShortcut } from './use-shown-shortcut';

interface PaletteCommandsProps {
  /** Of one group. */
  items: readonly CommandItem[];
  run: (command: Command) => void;
}

export function PaletteCommands({ items, run }: PaletteCommandsProps) {
  const t = useTranslations('palette');
  const label = useCommandLabel();
  const shown = useShownShortcut();
  const [first] = items;
  if (!first) return null;
  return (
    <PaletteGroup heading={t(`groups.${first.command.group}`)}>
      {items
        .filter(({ refusal }) => refusal === null)
        .map(({ command }) => {
          const Icon = commandIcons[command.id];
          const [shortcut] = command.shortcuts ?? [];
          return (
            <PaletteItem
              key={command.id}
              value={label(command.id)}
              keywords={hasKeywords(command.id, t) ? t(`keywords.${command.id}`).split(' ') : undefined}
              danger={command.tone === 'danger'}
              onSelect={() => run(command)}
            >
              <Icon strokeWidth={1.5} />
              {label(command.id)}
              {shortcut !== undefined && (
                <Kbd aria-hidden className="ms-auto pointer-coarse:hidden">
                  {shown(shortcut)}
                </Kbd>
              )}
            </PaletteItem>
          );
        })}
    </PaletteGroup>
  );
}

type WithKeywords = keyof typeof texts.keywords;

function hasKeywords(
  id: string,
  t: { has: (key: `keywords.${WithKeywords}`) => boolean },
): id is WithKeywords {
  return t.has(`keywords.${id as WithKeywords}`);
}
