'use client';

import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowseView } from '@/components/browse/browse-context';
import { IconButton } from '@/components/ui/icon-button';
import type { Location } from '@/lib/domain/entry';
import { placeInSentence } from '@/lib/domain/place-name';

export type OverviewState = 'counting' | 'complete' | 'stopped' | 'failed';

interface OverviewHeaderProps {
  location: Location;
  state: OverviewState;
  changed: boolean;
}

/** What the figures below are of, and whether they are all of it. */
export function OverviewHeader({ location, state, changed }: OverviewHeaderProps) {
  const t = useTranslations('overview');
  const { closeOverview } = useBrowseView();
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here, a row or a rectangle, has gone and taken the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <header className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <h2
          ref={heading}
          id="overview-title"
          tabIndex={-1}
          className="text-lg font-semibold wrap-anywhere outline-none"
        >
          {t('title', { name: placeInSentence(location) })}
        </h2>
        <p className="text-sm text-muted">{t(`state.${state}`)}</p>
        {changed && <p className="text-sm text-warning">{t('state.changed')}</p>}
      </div>
      <IconButton label={t('close')} onClick={closeOverview}>
        <X />
      </IconButton>
    </header>
  );
}
