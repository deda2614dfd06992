'use client';

export function CommandPalette() {
  return null;
}
