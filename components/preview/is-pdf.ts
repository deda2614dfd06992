/** Readers look for the marks of the beginning and the end within so many bytes: some writers put something around them. */
export const PDF_MARK_WITHIN = 1024;

/** Whether bytes begin as a PDF does. What comes after may still be damaged. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-');
}

/** Whether the last bytes of a PDF end it; without, it has been cut off, or something else was added to it. */
export function endsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-PDF_MARK_WITHIN)).includes('%%EOF');
}
