import type { KeyboardEvent } from 'react';
import { readingKey } from '@/lib/client/direction';

/** What does something of its own with the arrow keys: fields, players, trees and whatever scrolls sideways. */
const OWN_ARROWS =
  'input, textarea, select, video, audio, [role=tree], [role=grid], [role=region], [role=tablist], [contenteditable=true]';

/** Which way an arrow key leads through a gallery; null for any other key, and where the key belongs to something else. */
export function galleryStep(event: KeyboardEvent): 'previous' | 'next' | null {
  const { target } = event;
  const key = readingKey(event.key);
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (target instanceof Element && target.closest(OWN_ARROWS) !== null) return null;
  if (key === 'ArrowLeft') return 'previous';
  return key === 'ArrowRight' ? 'next' : null;
}
