'use client';

/** The toolbar: what can be done here, and what with the selection. */
export function CommandBar() {
  return null;
}
