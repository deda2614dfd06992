import type { ResizeLimits } from '@/components/ui/resize-limits';

/** Widths of the side panes in pixels, remembered in a cookie so that the server already renders them. */
export interface PaneSizes {
  navigation: number;
  details: number;
  /** Whether details were left open. */
  detailsShown: boolean;
}

export const PANES_COOKIE = 'windlass-panes';
export const DEFAULT_PANES: PaneSizes = { navigation: 256, details: 320, detailsShown: false };

export const NAVIGATION_LIMITS: ResizeLimits = { min: 180, max: 480 };
export const DETAILS_LIMITS: ResizeLimits = { min: 260, max: 640 };

export function serializePanes(panes: PaneSizes): string {
  return [Math.round(panes.navigation), Math.round(panes.details), panes.detailsShown ? 1 : 0].join('.');
}

/** The cookie may hold anything; what it says wrongly counts as not said. */
export function parsePanes(text: string | undefined): PaneSizes {
  const [navigation, details, shown] = (text ?? '').split('.').map(Number);
  return {
    navigation: within(navigation, NAVIGATION_LIMITS) ?? DEFAULT_PANES.navigation,
    details: within(details, DETAILS_LIMITS) ?? DEFAULT_PANES.details,
    detailsShown: shown === 1,
  };
}

function within(value: number | undefined, { min, max }: ResizeLimits): number | undefined {
  return value !== undefined && value >= min && value <= max ? value : undefined;
}
