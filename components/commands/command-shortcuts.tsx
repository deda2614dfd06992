'use client';

export function CommandShortcuts() {
  return null;
}
