'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps, MouseEvent } from 'react';

interface PageLinkProps extends ComponentProps<'a'> {
  href: string;
  /** In place of going to the page, where what it shows is a change of this one. */
  onFollow?: (() => void) | null;
}

/** A link to a page of the app, opened without loading everything anew. A real one: it can be copied, and opened elsewhere. */
export function PageLink({ href, onFollow, onClick, ...props }: PageLinkProps) {
  const router = useRouter();
  return (
    <a
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || opensElsewhere(event)) return;
        event.preventDefault();
        if (onFollow) onFollow();
        else router.push(href);
      }}
      {...props}
    />
  );
}

function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
