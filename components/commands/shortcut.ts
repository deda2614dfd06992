/** What of a keyboard event decides which shortcut it is. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** `mod+k`, `alt+Enter`, `F2`, `?` as one normal form. Shift counts only with keys that type nothing: `?` is `?` wherever it lies. */
export function pressedShortcut(press: KeyPress, mac: boolean): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const foreign = mac ? press.ctrlKey : press.metaKey;
  return [
    foreign && 'foreign',
    (mac ? press.metaKey : press.ctrlKey) && 'mod',
    press.altKey && 'alt',
    press.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key)) && 'shift',
    key,
  ]
    .filter((part) => part !== false)
    .join('+');
}

const MAC_NAMES: Record<string, string> = {
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  Backspace: '⌫',
  Enter: '↩',
  Delete: '⌦',
  Escape: 'Esc',
  ArrowUp: '↑',
};

/** As people on that system read it: `⌘K`, `Ctrl+K`. `keys`: what the language calls those of other systems. */
export function shownShortcut(
  shortcut: string,
  mac: boolean,
  keys: Readonly<Record<string, string>>,
): string {
  const names = mac ? MAC_NAMES : keys;
  const parts = shortcut
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(mac ? '' : '+');
}

/** As `aria-keyshortcuts` wants it. */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  const names: Record<string, string> = { mod: mac ? 'Meta' : 'Control', alt: 'Alt', shift: 'Shift' };
  return shortcut
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
}
