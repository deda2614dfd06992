/**
 * Puts text, or what will be text in a moment, on the clipboard. Pages served without HTTPS have no clipboard API, so there the old way serves.
 * Resolves to whether the browser allowed it.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  // The types say it is always there; outside a secure context it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (typeof text !== 'string') {
    // Asked for at once, while the browser still counts it as what was clicked; where it takes no promise, in the end.
    const takesPromises = clipboard && 'ClipboardItem' in window;
    const copied = takesPromises && (await clipboard.write([itemOf(text)]).then(yes, no));
    return copied === true || copyText(await text);
  }
  if (!clipboard) return copyBySelection(text);
  return clipboard.writeText(text).then(yes, () => copyBySelection(text));
}

const yes = () => true;
const no = () => false;

function itemOf(text: Promise<string>): ClipboardItem {
  return new ClipboardItem({ 'text/plain': text.then((now) => new Blob([now], { type: 'text/plain' })) });
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.cssText = 'position:fixed;opacity:0';
  // Inside an open dialog the focus may not leave it.
  (focused?.closest('[role="dialog"]') ?? document.body).append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way there is without HTTPS
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
