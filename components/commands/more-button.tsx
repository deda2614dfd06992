'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { useMenuButton } from '@/components/ui/use-menu-button';
import type { Command, CommandContext } from './command';

const MoreMenu = onDemand(() => import('./more-menu').then((module) => module.MoreMenu));

/** The commands that the toolbar has no room for. */
export function MoreButton({ commands, context }: { commands: readonly Command[]; context: CommandContext }) {
  const t = useTranslations('commands');
  const { trigger, menu } = useMenuButton(MoreMenu.preload);
  return (
    <>
      <Button variant="ghost" size="icon" aria-label={t('more')} title={t('more')} {...trigger}>
        <Ellipsis />
      </Button>
      {menu && <MoreMenu menu={menu} commands={commands} context={context} />}
    </>
  );
}
