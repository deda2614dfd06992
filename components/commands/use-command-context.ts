'use client';

import { useTheme } from 'next-themes';
import { useStore } from 'zustand';
import { useBrowse } from '@/components/browse/browse-context';
import { openDialog } from '@/components/dialogs/dialogs';
import { pickFiles } from '@/components/upload/pick-files';
import { useUploads } from '@/components/upload/upload-provider';
import type { Entry, Location } from '@/lib/domain/entry';
import type { BucketName } from '@/lib/domain/names';
import { clipboardStore, setClipboard, shareClipboard } from './clipboard';
import type { CommandContext } from './command';
import { useDownload } from './use-download';
import { useReadyToPaste } from './use-ready-to-paste';

/** What a menu points at, where that is not the selection: an item of the tree, a breadcrumb. */
export interface CommandTarget {
  /** The folder the entries stand in; null for a bucket as a whole. */
  location: Location | null;
  entries: readonly Entry[];
  bucket?: BucketName;
}

export function useCommandContext(target?: CommandTarget | null): CommandContext {
  const browse = useBrowse();
  const uploads = useUploads();
  const clipboard = useStore(clipboardStore, (state) => state.clipboard);
  const { resolvedTheme, setTheme } = useTheme();
  const download = useDownload();
  const readyToPaste = useReadyToPaste();
  const { connection } = browse;
  return {
    browse,
    connection,
    location: target ? target.location : browse.location,
    selection: target ? target.entries : browse.targets,
    bucket: target ? (target.bucket ?? null) : browse.location ? null : browse.selectedBucket,
    clipboard,
    openDialog,
    download,
    copyAs: (form, of) => openDialog({ kind: 'copy-as', form, of }),
    pickFiles: (what, into) => pickFiles(what, (given) => uploads.start(given, into)),
    upload: (given, into) => uploads.start(given, into),
    remember: (remembered) => {
      setClipboard(remembered);
      readyToPaste(remembered);
      shareClipboard(remembered);
    },
    paste: ({ move, from, entries }, { bucket, prefix }) => {
      if (move) setClipboard(null);
      openDialog({
        kind: 'begin-transfer',
        request: { connection: connection.id, from: from.bucket, entries, to: { bucket, prefix }, move },
      });
    },
    toggleTheme: () => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark'),
  };
}
