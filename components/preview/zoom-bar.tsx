'use client';

import { Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
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
      <IconButton label={t('in')} shortcut="+" size="icon-small" onClick={() => run('in')}>
        <ZoomIn />
      </IconButton>
      <IconButton
        label={t('actual')}
        shortcut="1"
        size="icon-small"
        aria-pressed={zoom === 1}
        className="text-[11px] font-semibold aria-pressed:bg-hover aria-pressed:text-foreground"
        onClick={() => run('actual')}
      >
        {/* Not “100%”: that would be read as how large it is now. */}
        <span aria-hidden>1:1</span>
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
