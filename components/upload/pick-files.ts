import type { Given } from './sources/given';

export type Pick = 'files' | 'folder' | 'camera';

/** https://developer.mozilla.org/docs/Web/API/Window/showOpenFilePicker: Chromium over HTTPS, and not in the types. */
interface Pickers {
  showOpenFilePicker?: (options: { multiple: boolean }) => Promise<FileSystemFileHandle[]>;
  showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
}

/**
 * Opens the browser's own chooser. Must be called while the page may do so: from a click or a key press. Where the browser
 * gives handles, an upload that was closed goes on with one click.
 */
export function pickFiles(what: Pick, onPicked: (given: Given) => void): void {
  const choosing = openPicker(what);
  if (choosing === null) {
    pickByInput(what, onPicked);
    return;
  }
  choosing.then(
    (handles) => onPicked({ kind: 'handles', handles }),
    (error: unknown) => {
      // Closed without a choice; anything else (a frame that may not ask) leaves the old way.
      if (!(error instanceof DOMException && error.name === 'AbortError')) pickByInput(what, onPicked);
    },
  );
}

function openPicker(what: Pick): Promise<FileSystemHandle[]> | null {
  const pickers = window as Pickers;
  if (what === 'files') return pickers.showOpenFilePicker?.({ multiple: true }) ?? null;
  if (what === 'folder') return pickers.showDirectoryPicker?.().then((folder) => [folder]) ?? null;
  return null;
}

function pickByInput(what: Pick, onPicked: (given: Given) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = what !== 'camera';
  input.webkitdirectory = what === 'folder';
  if (what === 'camera') {
    input.accept = 'image/*';
    input.capture = 'environment';
  }
  input.hidden = true;
  input.addEventListener('change', () => {
    input.remove();
    if (input.files) onPicked({ kind: 'list', list: input.files });
  });
  input.addEventListener('cancel', () => input.remove());
  // Safari drops the events of an input that is not in the document.
  document.body.append(input);
  input.click();
}
