'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useActAtOnce } from '@/components/dialogs/use-act-at-once';
import { toast } from '@/components/ui/toast';
import type { Location } from '@/lib/domain/entry';
import { placeInSentence } from '@/lib/domain/place-name';
import { isStarred, toggleStar } from '@/lib/domain/places';
import { keepPlaces } from './keep-places';
import { placesName } from './places-store';

/** Shows nothing: adds the star or takes it away, and says so. Loaded when first asked for. */
export function ToggleStar({ location }: { location: Location }) {
  const t = useTranslations('places');
  const browse = useBrowse();
  useActAtOnce(() => {
    const places = keepPlaces(placesName(browse), (now) => toggleStar(now, location));
    toast(t('said', { starred: String(isStarred(places, location)), name: placeInSentence(location) }), {
      id: 'star',
    });
  });
  return null;
}
