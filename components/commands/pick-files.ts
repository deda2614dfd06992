import type { UploadFile } from '@/components/upload/upload-file';

/** Opens the browser's own chooser. Must be called while the page may do so: from a click or a key press. */
export function pickFiles(what: 'files' | 'folder', onPicked: (files: UploadFile[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = what === 'folder';
  input.hidden = true;
  input.addEventListener('change', () => {
    input.remove();
    const files = [...(input.files ?? [])];
    onPicked(files.map((file) => ({ file, path: file.webkitRelativePath || file.name })));
  });
  input.addEventListener('cancel', () => input.remove());
  // Safari drops the events of an input that is not in the document.
  document.body.append(input);
  input.click();
}
