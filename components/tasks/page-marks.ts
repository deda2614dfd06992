/**
 * Gives the page another title for as long as needed. Titles that the page is given meanwhile (one opens another folder) are
 * changed too, and are what is put back.
 * @param titled the title to show for the page's own
 * @returns puts it back
 */
export function markTitle(titled: (title: string) => string): () => void {
  let own = document.title;
  let shown: string | null = null;
  const show = () => {
    if (document.title === shown) return;
    own = document.title;
    shown = titled(own);
    document.title = shown;
  };
  show();
  const observer = new MutationObserver(show);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    if (document.title === shown) document.title = own;
  };
}

/**
 * Gives the page another icon. The browser fetches and draws each one, which costs more than all else a transfer's progress does.
 * @returns puts its own back
 */
export function markIcon(icon: string): () => void {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].map((link) => {
    const href = link.getAttribute('href') ?? '';
    link.setAttribute('href', icon);
    return { link, href };
  });
  return () => {
    for (const { link, href } of links) link.setAttribute('href', href);
  };
}
