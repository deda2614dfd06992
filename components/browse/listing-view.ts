import { keepCookie } from '@/lib/client/cookie';
import type { UserSummary } from '@/lib/domain/connection';
import { userCookie } from '@/lib/domain/user-cookie';

/** How a listing is shown: a line for each entry, a narrow line, or a tile. */
export const LISTING_VIEWS = ['list', 'compact', 'grid'] as const;
export type ListingView = (typeof LISTING_VIEWS)[number];

/** Null for what is none: what an address or a cookie says wrongly counts as not said. */
export function parseView(text: string | undefined): ListingView | null {
  return LISTING_VIEWS.find((view) => view === text) ?? null;
}

/** Where a person's last choice is kept: a cookie, so that the server already renders rows of the right height. */
export function viewCookie(user: Pick<UserSummary, 'kind' | 'name'>): string {
  return userCookie('view', user);
}

export function keepView(user: Pick<UserSummary, 'kind' | 'name'>, view: ListingView): void {
  keepCookie(viewCookie(user), view);
}
