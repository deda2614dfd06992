'use client';

import { useStore } from 'zustand';
import { onDemand } from '@/components/ui/on-demand';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useTouched } from '@/components/ui/use-touched';
import { placesStore, useHasKept } from './places-store';

const Keeper = onDemand(() => import('./places-keeper').then((module) => module.PlacesKeeper));
const StarredList = onDemand(() => import('./starred-list').then((module) => module.StarredList));

/** Keeps where one has been. Whoever comes for the first time has nothing kept: that is begun with the first touch. */
export function Places() {
  const touched = useTouched();
  return useHydrated() && <MaybeKeeper touched={touched} />;
}

function MaybeKeeper({ touched }: { touched: boolean }) {
  return (useHasKept() || touched) && <Keeper />;
}

/** The starred places in the side bar, where there are any. */
export function StarredPlaces() {
  const any = useStore(placesStore, ({ places }) => Boolean(places?.starred.length));
  return any && <StarredList />;
}
