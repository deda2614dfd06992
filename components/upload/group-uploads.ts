import type { PlannedUpload } from './prepare-upload';

/** Up to this many files each get a line of their own in the tray; more are a line per folder. */
export const MAX_LINES = 20;

export interface UploadGroup {
  /** The one file it consists of, the folder everything in it lies in, or neither: loose files. */
  kind: 'file' | 'folder' | 'files';
  /** The file's name or the folder's. */
  name: string;
  uploads: PlannedUpload[];
}

/** How what was dropped together is shown and controlled. */
export function groupUploads(uploads: readonly PlannedUpload[]): UploadGroup[] {
  if (uploads.length <= MAX_LINES) return uploads.map(alone);
  const folders = new Map<string, PlannedUpload[]>();
  const loose: PlannedUpload[] = [];
  for (const upload of uploads) {
    const slash = upload.path.indexOf('/');
    if (slash === -1) loose.push(upload);
    else {
      const name = upload.path.slice(0, slash);
      const members = folders.get(name);
      if (members) members.push(upload);
      else folders.set(name, [upload]);
    }
  }
  if (folders.size > MAX_LINES) return [{ kind: 'files', name: '', uploads: [...uploads] }];
  const groups: UploadGroup[] = [...folders].map(([name, members]) => ({
    kind: 'folder',
    name,
    uploads: members,
  }));
  if (loose.length > 0 && loose.length <= MAX_LINES - groups.length) groups.push(...loose.map(alone));
  else if (loose.length > 0) groups.push({ kind: 'files', name: '', uploads: loose });
  return groups;
}

function alone(upload: PlannedUpload): UploadGroup {
  return { kind: 'file', name: upload.name, uploads: [upload] };
}
