'use client';

import { Star } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { openDialog } from '@/components/dialogs/dialogs';
import { IconButton } from '@/components/ui/icon-button';
import type { Location } from '@/lib/domain/entry';
import { useIsStarred } from './places-store';

export function StarButton({ location }: { location: Location }) {
  const t = useTranslations('shell');
  return (
    <IconButton
      label={t('star')}
      aria-pressed={useIsStarred(location)}
      size="icon-small"
      className="shrink-0 aria-pressed:text-accent aria-pressed:[&_svg]:fill-current"
      onClick={() => openDialog({ kind: 'star', location })}
    >
      <Star />
    </IconButton>
  );
}
