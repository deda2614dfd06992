/** One file on its way into a folder. */
export interface UploadFile {
  file: Blob;
  /** Relative to the destination, with the folders it was dropped in: `photos/2024/a.jpg`. */
  path: string;
  /** Found from the name when left out. */
  contentType?: string;
}
