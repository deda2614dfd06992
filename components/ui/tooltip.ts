/** What makes the tooltip of an element; shown by the TooltipHost. */
export interface TooltipProps {
  'data-tooltip': string;
  'data-tooltip-shortcut': string | undefined;
}

/**
 * To be spread over the element it explains. It is for eyes only: the element's accessible name, and `aria-keyshortcuts`,
 * must say the same. `data-tooltip-beside` keeps it off what stands below the element.
 */
export function tooltip(text: string, shortcut?: string): TooltipProps {
  return { 'data-tooltip': text, 'data-tooltip-shortcut': shortcut };
}
