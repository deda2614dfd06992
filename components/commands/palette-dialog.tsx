'use client';

import { Command as Menu } from 'cmdk';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { closeDialog, returnFocus } from '@/components/dialogs/dialogs';
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { commands as texts } from '@/lib/messages/en/commands';
import { cn } from '@/lib/client/cn';
import type { Command } from './command';
import { groupItems, type CommandItem } from './command-items';
import { commandIcons } from './command-icons';
import { commands } from './commands';
import { shownShortcut } from './shortcut';
import { useAfterMenu } from './use-after-menu';
import { useCommandContext } from './use-command-context';
import { useIsMac } from './use-is-mac';

const listed = commands.filter(({ id }) => id !== 'palette');

interface PaletteDialogProps {
  search: string;
  onSearch: (search: string) => void;
  /** The input has the keyboard. */
  onReady: () => void;
  /** Enter was pressed before there was anything to choose. */
  entered: boolean;
}

export function PaletteDialog({ search, onSearch, onReady, entered }: PaletteDialogProps) {
  const t = useTranslations('commands');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const context = useCommandContext();
  const { choose, onCloseAutoFocus } = useAfterMenu();
  useEffect(() => {
    if (!entered) return undefined;
    // The list has followed what was typed by the time it is drawn.
    const drawn = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.click(),
    );
    return () => cancelAnimationFrame(drawn);
  }, [entered]);
  const run = (command: Command) => {
    choose(() => command.run(context));
    closeDialog();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && closeDialog()}>
      <DialogContent
        aria-describedby={undefined}
        closable={false}
        onOpenAutoFocus={(event) => {
          // By itself the dialog would also mark what was typed ahead, for the next character to replace.
          event.preventDefault();
          input.current?.focus();
        }}
        onCloseAutoFocus={(event) => {
          returnFocus(event);
          onCloseAutoFocus();
        }}
        className="top-[12dvh] max-w-140 translate-y-0 gap-0 overflow-hidden p-0"
      >
        <DialogTitle className="sr-only">{t('paletteTitle')}</DialogTitle>
        <Menu label={t('paletteTitle')} loop className="flex min-h-0 flex-col">
          <Menu.Input
            ref={input}
            value={search}
            onValueChange={onSearch}
            onFocus={onReady}
            placeholder={t('palettePlaceholder')}
            className="h-11 shrink-0 border-b bg-transparent px-4 text-base outline-none placeholder:text-faint"
          />
          <Menu.List ref={list} className="max-h-[min(60dvh,420px)] scroll-py-2 overflow-y-auto p-2">
            <Menu.Empty className="px-2 py-6 text-center text-sm text-muted">{t('paletteEmpty')}</Menu.Empty>
            {groupItems(listed, context).map((items) => (
              <PaletteGroup key={items[0]?.command.group} items={items} run={run} />
            ))}
          </Menu.List>
        </Menu>
      </DialogContent>
    </Dialog>
  );
}

function PaletteGroup({ items, run }: { items: readonly CommandItem[]; run: (command: Command) => void }) {
  const t = useTranslations('commands');
  const mac = useIsMac();
  const [first] = items;
  if (!first) return null;
  return (
    <Menu.Group
      heading={t(`groups.${first.command.group}`)}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint"
    >
      {items
        .filter(({ enabled }) => enabled)
        .map(({ command }) => {
          const Icon = commandIcons[command.id];
          const [shortcut] = command.shortcuts ?? [];
          return (
            <Menu.Item
              key={command.id}
              value={t(`labels.${command.id}`)}
              keywords={hasKeywords(command.id) ? t(`keywords.${command.id}`).split(' ') : undefined}
              onSelect={() => run(command)}
              className={cn(
                'flex h-9 items-center gap-2.5 rounded-md px-2 text-sm data-[selected=true]:bg-hover forced-colors:data-[selected=true]:outline-2 pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:text-faint',
                command.tone === 'danger' && 'text-danger [&_svg]:text-danger',
              )}
            >
              <Icon strokeWidth={1.5} />
              {t(`labels.${command.id}`)}
              {shortcut !== undefined && (
                <Kbd aria-hidden className="ml-auto pointer-coarse:hidden">
                  {shownShortcut(shortcut, mac)}
                </Kbd>
              )}
            </Menu.Item>
          );
        })}
    </Menu.Group>
  );
}

function hasKeywords(id: string): id is keyof typeof texts.keywords {
  return id in texts.keywords;
}
