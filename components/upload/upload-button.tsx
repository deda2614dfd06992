'use client';

export function UploadButton() {
  return <button type="button">Upload</button>;
}
