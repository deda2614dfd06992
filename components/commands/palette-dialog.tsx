'use client';

import { Command as Menu } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { closeDialog, returnFocus } from '@/components/dialogs/dialogs';
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { Command } from './command';
import { groupItems } from './command-items';
import { commands } from './commands';
import { PaletteAddress, PaletteProblem, useAddress } from './palette-address';
import { PaletteCommands } from './palette-commands';
import { PalettePlaces, type Go } from './palette-places';
import { useAfterMenu } from './use-after-menu';
import { useCommandContext } from './use-command-context';

const listed = commands.filter(({ id }) => id !== 'palette');

interface PaletteDialogProps {
  connections: readonly ConnectionSummary[];
  search: string;
  onSearch: (search: string) => void;
  /** The input has the keyboard. */
  onReady: () => void;
  /** Enter was pressed before there was anything to choose. */
  entered: boolean;
}

export function PaletteDialog({ connections, search, onSearch, onReady, entered }: PaletteDialogProps) {
  const t = useTranslations('palette');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const context = useCommandContext();
  const router = useRouter();
  const { choose, onCloseAutoFocus } = useAfterMenu();
  useEffect(() => {
    if (!entered) return undefined;
    // The list has followed what was typed by the time it is drawn.
    const drawn = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.click(),
    );
    return () => cancelAnimationFrame(drawn);
  }, [entered]);
  const address = useAddress(search, connections);
  const close = (then: () => void) => {
    choose(then);
    closeDialog();
  };
  const run = (command: Command) => close(() => command.run(context));
  const go: Go = (href, location, open) =>
    close(() => (location ? context.browse.openLocation(location, open) : router.push(href)));
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
        <DialogTitle className="sr-only">{t('title')}</DialogTitle>
        <Menu label={t('title')} loop shouldFilter={!address} className="flex min-h-0 flex-col">
          <Menu.Input
            ref={input}
            value={search}
            onValueChange={onSearch}
            onFocus={onReady}
            placeholder={t('placeholder')}
            className="h-11 shrink-0 border-b bg-transparent px-4 text-base outline-none placeholder:text-faint"
          />
          {address?.ok === false && <PaletteProblem {...address} />}
          <Menu.List ref={list} className="max-h-[min(60dvh,420px)] scroll-py-2 overflow-y-auto p-2">
            {!address && (
              <Menu.Empty className="px-2 py-6 text-center text-sm text-muted">{t('empty')}</Menu.Empty>
            )}
            {address?.ok === true && (
              <PaletteAddress destinations={address.destinations} connections={connections} go={go} />
            )}
            {!address && (
              <>
                {search === '' && <PalettePlaces search="" connections={connections} go={go} />}
                {groupItems(listed, context).map((items) => (
                  <PaletteCommands key={items[0]?.command.group} items={items} run={run} />
                ))}
                {search !== '' && <PalettePlaces search={search} connections={connections} go={go} />}
              </>
            )}
          </Menu.List>
        </Menu>
      </DialogContent>
    </Dialog>
  );
}
