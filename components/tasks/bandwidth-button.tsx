'use client';

import { ChevronDown, Gauge } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { useMenuButton } from '@/components/ui/use-menu-button';
import { tasksStore } from '@/lib/tasks/tasks';
import { inUnit } from './bandwidth';

const BandwidthMenu = onDemand(() => import('./bandwidth-menu').then((module) => module.BandwidthMenu));

/** Shows the limit there is, and offers others. */
export function BandwidthButton() {
  const t = useTranslations('tasks.bandwidth');
  const limit = useStore(tasksStore, (state) => state.bandwidth);
  const { trigger, menu } = useMenuButton(BandwidthMenu.preload);
  const shown = limit === null ? t('none') : t('limit', { megabytes: inUnit(limit, 'MB') });
  return (
    <>
      <Button
        variant="ghost"
        size="small"
        aria-label={`${t('label')}: ${shown}`}
        className="ms-auto"
        {...trigger}
      >
        <Gauge aria-hidden strokeWidth={1.5} />
        {shown}
        <ChevronDown aria-hidden className="size-3" />
      </Button>
      {menu && <BandwidthMenu menu={menu} limit={limit} />}
    </>
  );
}
