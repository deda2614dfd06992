/**
 * Gives the page another title and icon for as long as needed. Titles that the page is given meanwhile (one opens another
 * folder) are changed too, and are what is put back.
 * @param titled the title to show for the page's own
 * @returns puts both back
 */
export function markPage(titled: (title: string) => string, icon: string): () => void {
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

  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].map((link) => {
    const href = link.getAttribute('href') ?? '';
    link.setAttribute('href', icon);
    return { link, href };
  });
  return () => {
    observer.disconnect();
    if (document.title === shown) document.title = own;
    for (const { link, href } of links) link.setAttribute('href', href);
  };
}
