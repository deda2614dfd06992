import type { Command } from './command';

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';
const MODAL = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
const OWN_ENTER = 'button, a[href], summary, [role=tab], [role=treeitem], [role=option], [role=columnheader]';

/** Whether a key press belongs to what has the focus, and not to the commands of the page. */
export function isForSomebodyElse(event: KeyboardEvent, command: Command): boolean {
  if (event.defaultPrevented || event.isComposing || (event.repeat && command.id !== 'go-up')) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (isModalOpen()) return true;
  // The palette is asked for from anywhere, also out of the filter.
  if (isTyping(target)) return command.id !== 'palette';
  if (event.key === 'Enter' && !event.altKey && target.closest(OWN_ENTER) !== null) return true;
  // Text somebody has marked is what they mean to copy.
  return command.group === 'clipboard' && !(getSelection()?.isCollapsed ?? true);
}

export function isModalOpen(): boolean {
  return document.querySelector(MODAL) !== null;
}

/** Whether it takes text itself. */
export function isTyping(target: Element): boolean {
  return target.closest(TYPING) !== null;
}
