/**
 * Puts the focus back where it was, or where the work is: on the list's current row, when what had it is gone. Does nothing
 * while something else has it.
 */
export function focusAgain(before: Element | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const isUsable = before !== null && before !== document.body && before.isConnected;
  const current = () => document.querySelector('[role=grid] [data-index][tabindex="0"]');
  // An empty folder has no row.
  const target = isUsable ? before : (current() ?? document.querySelector('main :is(button, a[href])'));
  if (target instanceof HTMLElement) target.focus();
}
