'use client';

import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { MenuItem, MenuShortcut } from '@/components/ui/menu';
import { tooltip } from '@/components/ui/tooltip';
import type { CommandContext } from './command';
import { commandIcons } from './command-icons';
import type { CommandItem } from './command-items';
import { useCommandLabel } from './use-command-label';
import { useShownShortcut } from './use-shown-shortcut';

interface CommandMenuItemProps extends CommandItem {
  context: CommandContext;
  choose: (action: () => void) => void;
}

/** A command in a menu, with its icon and its key. */
export function CommandMenuItem({ command, ...props }: CommandMenuItemProps) {
  const label = useCommandLabel();
  const shown = useShownShortcut();
  const Icon = commandIcons[command.id];
  const [shortcut] = command.shortcuts ?? [];
  return (
    <RefusableMenuItem command={command} {...props}>
      <Icon strokeWidth={1.5} />
      {label(command.id)}
      {shortcut !== undefined && <MenuShortcut>{shown(shortcut)}</MenuShortcut>}
    </RefusableMenuItem>
  );
}

/** One that cannot run is greyed and says why; it can be pointed at and reached by keys, which is how one asks. */
export function RefusableMenuItem(props: CommandMenuItemProps & { children: ReactNode }) {
  const { command, refusal, context, choose, children } = props;
  const t = useTranslations('commands');
  const id = useId();
  if (refusal === null) {
    return (
      <MenuItem tone={command.tone} onSelect={() => choose(() => command.run(context))}>
        {children}
      </MenuItem>
    );
  }
  const reason = t(`refusals.${refusal}`);
  return (
    <MenuItem
      tone={command.tone}
      aria-disabled
      aria-describedby={id}
      {...tooltip(reason)}
      data-tooltip-beside
      // The menu stays.
      onSelect={(event) => event.preventDefault()}
    >
      {children}
      <span id={id} hidden>
        {reason}
      </span>
    </MenuItem>
  );
}
