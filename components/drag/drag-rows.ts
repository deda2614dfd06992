import type { DragEvent } from 'react';
import { openDialog } from '@/components/dialogs/dialogs';
import { DRAGGED_TYPE, leadsNowhere, serializeDragged, type Dragged } from '@/lib/domain/dragged';
import { entryId, type Location } from '@/lib/domain/entry';

/** What is dragged from this window: a drag over the page does not yet tell what it carries. */
let held: Dragged | null = null;

/** Lets rows be carried to folders, here and in other windows, and as addresses into other programs. */
export function startDrag({ dataTransfer }: DragEvent, dragged: Dragged, label: string): void {
  const { from, entries } = dragged;
  held = dragged;
  // No pointer moves before the drag is over. The row it began on may be gone by then, and with it `dragend`.
  window.addEventListener('pointermove', () => (held = null), { once: true });
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setData(DRAGGED_TYPE, serializeDragged(dragged));
  dataTransfer.setData(
    'text/plain',
    entries.map((entry) => `s3://${from.bucket}/${entryId(entry)}`).join('\n'),
  );
  const image = document.createElement('div');
  image.className =
    'fixed -top-96 max-w-60 truncate rounded-md border border-accent bg-accent-soft px-2.5 py-1.5 text-sm font-medium';
  image.textContent = label;
  document.body.append(image);
  dataTransfer.setDragImage(image, -12, -8);
  // The browser takes its picture when this event is over.
  setTimeout(() => image.remove());
}

export function holdsRows({ types }: DataTransfer): boolean {
  return types.includes(DRAGGED_TYPE);
}

/** Says whether rows dropped here would go there, and as what. Copies with Ctrl or ⌥, else moves. */
export function offerRows(event: DragEvent, into: Location): boolean {
  event.stopPropagation();
  const takes = held === null || !leadsNowhere(held, into);
  event.dataTransfer.dropEffect = !takes ? 'none' : isCopy(event) ? 'copy' : 'move';
  if (takes) event.preventDefault();
  return takes;
}

export function dropRows(event: DragEvent, into: Location): void {
  event.preventDefault();
  event.stopPropagation();
  held = null;
  openDialog({
    kind: 'drop-rows',
    carried: event.dataTransfer.getData(DRAGGED_TYPE),
    into,
    move: !isCopy(event),
  });
}

function isCopy({ ctrlKey, altKey }: DragEvent): boolean {
  return ctrlKey || altKey;
}
