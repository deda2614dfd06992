/** Readers look for the mark within so many bytes: some writers put something before it. */
export const PDF_MARK_WITHIN = 1024;

/** Whether bytes begin as a PDF does. What comes after may still be damaged. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-');
}
