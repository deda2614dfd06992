'use client';

import { ChevronDown, Gauge } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { useAfterMenu } from '@/components/commands/use-after-menu';
import { openDialog } from '@/components/dialogs/dialogs';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { setBandwidth, tasksStore } from '@/lib/tasks/tasks';
import { BANDWIDTHS, inUnit } from './bandwidth';

/** Shows the limit there is, and offers others. */
export function BandwidthButton() {
  const t = useTranslations('tasks.bandwidth');
  const limit = useStore(tasksStore, (state) => state.bandwidth);
  const { choose, onCloseAutoFocus } = useAfterMenu();
  const shown = limit === null ? t('none') : t('limit', { megabytes: inUnit(limit, 'MB') });
  const own = limit === null || BANDWIDTHS.includes(limit) ? [] : [limit];
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="small"
          aria-label={`${t('label')}: ${shown}`}
          className="ml-auto pointer-coarse:h-10"
        >
          <Gauge aria-hidden strokeWidth={1.5} />
          {shown}
          <ChevronDown aria-hidden className="size-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuRadioGroup
          value={String(limit ?? '')}
          onValueChange={(value) => setBandwidth(value === '' ? null : Number(value))}
        >
          <DropdownMenuRadioItem value="">{t('none')}</DropdownMenuRadioItem>
          {[...BANDWIDTHS, ...own].map((bytes) => (
            <DropdownMenuRadioItem key={bytes} value={String(bytes)}>
              {t('choice', { megabytes: inUnit(bytes, 'MB'), megabits: inUnit(bytes, 'Mbit') })}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => choose(() => openDialog({ kind: 'bandwidth' }))}>
          {t('other')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
