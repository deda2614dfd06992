'use client';

import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Refusable } from '@/components/ui/refusable';
import { tooltip } from '@/components/ui/tooltip';
import { refusalOf, type BarCommand, type CommandContext } from './command';
import { barIcons } from './bar-icons';
import { ariaShortcut } from './shortcut';
import { useIsMac } from './use-is-mac';
import { useShownShortcut } from './use-shown-shortcut';

export function BarButton({ command, context }: { command: BarCommand; context: CommandContext }) {
  const t = useTranslations('commands');
  const mac = useIsMac();
  const shown = useShownShortcut();
  const [shortcut] = command.shortcuts ?? [];
  const refusal = refusalOf(command, context);
  const known = refusal === null && shortcut !== undefined;
  return (
    <Refusable reason={refusal && t(`refusals.${refusal}`)}>
      {(refused) => (
        <BarButtonShape
          command={command}
          {...(known && tooltip(t(`labels.${command.id}`), shown(shortcut)))}
          {...refused}
          aria-keyshortcuts={shortcut && ariaShortcut(shortcut, mac)}
          onClick={() => refusal === null && command.run(context)}
        />
      )}
    </Refusable>
  );
}

interface BarButtonShapeProps extends ComponentProps<'button'> {
  command: BarCommand;
}

/** What it looks like, and how much room it takes. */
export function BarButtonShape({ command, ...props }: BarButtonShapeProps) {
  const t = useTranslations('commands');
  const Icon = barIcons[command.id];
  const isMain = command.places.includes('bar');
  return (
    <Button variant={command.tone === 'danger' ? 'danger' : isMain ? 'outline' : 'ghost'} {...props}>
      <Icon strokeWidth={1.5} />
      {t(`labels.${command.id}`)}
    </Button>
  );
}
