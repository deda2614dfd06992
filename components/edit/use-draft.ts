import { useEffect, useEffectEvent, useRef } from 'react';
import type { BrowseState } from '@/components/browse/browse-state';
import { dropDraft, keepDraft, type Draft } from '@/lib/client/drafts';
import type { ObjectAddress } from '@/lib/domain/location';

export function draftName({ kind, name }: BrowseState['user'], address: ObjectAddress): string {
  return [kind, name, address.connection, address.bucket, address.key].join(':');
}

interface DraftOptions {
  /** Of what is kept, by `draftName`. */
  name: string;
  /** What would be lost now; null where nothing would. */
  unsaved: () => Draft | null;
  /** The page went on, by its address, without the editor having been asked. */
  onKept: () => void;
}

/** Going back or forward cannot be refused: what would be lost by it is kept for when the object is edited again. */
export function useDraft({ name, unsaved, onKept }: DraftOptions): { discard: () => void } {
  const discarded = useRef(false);
  const keep = useEffectEvent((): boolean => {
    const draft = discarded.current ? null : unsaved();
    if (draft) keepDraft(name, draft);
    else dropDraft(name);
    return draft !== null;
  });
  const leave = useEffectEvent(() => {
    if (keep()) onKept();
  });
  useEffect(() => {
    const hide = () => void keep();
    window.addEventListener('pagehide', hide);
    return () => {
      window.removeEventListener('pagehide', hide);
      leave();
    };
  }, []);
  return {
    discard: () => {
      discarded.current = true;
    },
  };
}
