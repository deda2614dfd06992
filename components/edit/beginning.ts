import type { Draft } from '@/lib/client/drafts';
import { written, type NotEditable, type OpenedText } from './read-text';

/** What stands in the bucket: a text, something that cannot be edited, or nothing. */
export type Found = OpenedText | NotEditable | 'deleted';

/** What the next save replaces, and whether it begins with a byte order mark. */
export interface Ground {
  /** Null where there is to be nothing. */
  etag: string | null;
  marked: boolean;
}

/** What an editor opens with. */
export interface Beginning {
  /** What changes are measured by. */
  stored: string;
  /** What was changed here before and never saved; null where nothing was. */
  draft: string | null;
  ground: Ground;
  /** What was found in place of what the draft was to replace. */
  theirs: Found | null;
}

/** Where there is nothing to edit, why. A draft can be had back whatever has become of the object. */
export function beginningOf(found: Found, draft: Draft | null): Beginning | Exclude<Found, OpenedText> {
  if (draft === null || isSaved(draft, found))
    return typeof found === 'object'
      ? { stored: found.text, draft: null, ground: found, theirs: null }
      : found;
  const { text, marked, etag } = draft;
  const other = typeof found === 'object' ? found : null;
  return other && other.etag === etag
    ? { stored: other.text, draft: text, ground: other, theirs: null }
    : {
        stored: other?.text ?? '',
        draft: text,
        ground: { etag: etagOf(found, etag), marked },
        theirs: found,
      };
}

/** The answer to a save may have been missed. */
function isSaved(draft: Draft, found: Found): boolean {
  return typeof found === 'object' && written(draft.text, draft) === written(found.text, found);
}

/** Of what a save replaces once `found` has been seen: what is no text is never replaced. */
export function etagOf(found: Found, before: string | null): string | null {
  if (found === 'deleted') return null;
  return typeof found === 'object' ? found.etag : before;
}
