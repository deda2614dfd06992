'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { canRun, type Command, type CommandContext } from './command';
import { commandIcons } from './command-icons';
import { shownShortcut } from './shortcut';
import { useAfterMenu } from './use-after-menu';
import { useIsMac } from './use-is-mac';

/** The commands that the toolbar has no room for. */
export function MoreMenu({ commands, context }: { commands: readonly Command[]; context: CommandContext }) {
  const t = useTranslations('commands');
  const mac = useIsMac();
  const { choose, onCloseAutoFocus } = useAfterMenu();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('more')} title={t('more')}>
          <Ellipsis />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        {commands.map((command) => {
          const Icon = commandIcons[command.id];
          const [shortcut] = command.shortcuts ?? [];
          return (
            <DropdownMenuItem
              key={command.id}
              tone={command.tone}
              disabled={!canRun(command, context)}
              onSelect={() => choose(() => command.run(context))}
            >
              <Icon strokeWidth={1.5} />
              {t(`labels.${command.id}`)}
              {shortcut !== undefined && (
                <DropdownMenuShortcut>{shownShortcut(shortcut, mac)}</DropdownMenuShortcut>
              )}
            </DropdownMenuItem>
          );
        })}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
