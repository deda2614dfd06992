'use client';

export function TransfersTray() {
  return null;
}
