'use client';

import { Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Zoom, ZoomCommand } from './zoom';

interface ZoomBarProps {
  zoom: Zoom;
  run: (command: ZoomCommand) => void;
}

export function ZoomBar({ zoom, run }: ZoomBarProps) {
  const t = useTranslations('details.preview.zoom');
  return (
    <div role="group" aria-label={t('label')} className="ms-auto flex items-center gap-0.5">
      <IconButton label={t('out')} shortcut="-" size="icon-small" onClick={() => run('out')}>
        <ZoomOut />
      </IconButton>
      <Button
        variant="ghost"
        size="small"
        aria-pressed={zoom === 1}
        title={t('actualHint')}
        className="h-6 tabular-nums aria-pressed:bg-hover aria-pressed:text-foreground"
        onClick={() => run('actual')}
      >
        {t('actual')}
      </Button>
      <IconButton label={t('in')} shortcut="+" size="icon-small" onClick={() => run('in')}>
        <ZoomIn />
      </IconButton>
      <IconButton
        label={t('fit')}
        shortcut="0"
        size="icon-small"
        aria-pressed={zoom === null}
        className="aria-pressed:bg-hover aria-pressed:text-foreground"
        onClick={() => run('fit')}
      >
        <Scan />
      </IconButton>
    </div>
  );
}
