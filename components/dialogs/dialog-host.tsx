'use client';

/** Shows the dialog that a command asked for. One at a time. */
export function DialogHost() {
  return null;
}
