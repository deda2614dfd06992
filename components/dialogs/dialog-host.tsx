'use client';

import dynamic from 'next/dynamic';
import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { closeDialog, dialogStore, type DialogRequest } from './dialogs';

const NewFolderDialog = dynamic(() => import('./new-folder-dialog').then((module) => module.NewFolderDialog));
const NewFileDialog = dynamic(() => import('./new-file-dialog').then((module) => module.NewFileDialog));
const UploadOptionsDialog = dynamic(() =>
  import('./upload-options-dialog').then((module) => module.UploadOptionsDialog),
);
const RenameDialog = dynamic(() => import('./rename-dialog').then((module) => module.RenameDialog));
const TransferDialog = dynamic(() => import('./transfer-dialog').then((module) => module.TransferDialog));
const ConflictsDialog = dynamic(() => import('./conflicts-dialog').then((module) => module.ConflictsDialog));
const DeleteDialog = dynamic(() => import('./delete-dialog').then((module) => module.DeleteDialog));
const ShareDialog = dynamic(() =>
  import('@/components/share/share-dialog').then((module) => module.ShareDialog),
);
const NewBucketDialog = dynamic(() => import('./new-bucket-dialog').then((module) => module.NewBucketDialog));
const DeleteBucketDialog = dynamic(() =>
  import('./delete-bucket-dialog').then((module) => module.DeleteBucketDialog),
);
const EmptyBucketDialog = dynamic(() =>
  import('./empty-bucket-dialog').then((module) => module.EmptyBucketDialog),
);
const CancelAllDialog = dynamic(() =>
  import('@/components/tasks/cancel-all-dialog').then((module) => module.CancelAllDialog),
);
const BandwidthDialog = dynamic(() =>
  import('@/components/tasks/bandwidth-dialog').then((module) => module.BandwidthDialog),
);

/** Shows the dialog that a command asked for, loading its code when first needed. One at a time. */
export function DialogHost() {
  const request = useStore(dialogStore, (state) => state.request);
  // What a dialog is about does not outlive the pages it was asked for on.
  useEffect(() => closeDialog, []);
  // Without a boundary React would hold back the whole page until a dialog's code is there.
  return <Suspense fallback={null}>{request && show(request)}</Suspense>;
}

function show(dialog: DialogRequest) {
  switch (dialog.kind) {
    case 'new-folder':
      return <NewFolderDialog {...dialog} />;
    case 'new-file':
      return <NewFileDialog {...dialog} />;
    case 'upload-options':
      return <UploadOptionsDialog {...dialog} />;
    case 'rename':
      return <RenameDialog {...dialog} />;
    case 'transfer':
      return <TransferDialog {...dialog} />;
    case 'conflicts':
      return <ConflictsDialog {...dialog} />;
    case 'delete':
      return <DeleteDialog {...dialog} />;
    case 'share':
      return <ShareDialog {...dialog} />;
    case 'new-bucket':
      return <NewBucketDialog {...dialog} />;
    case 'delete-bucket':
      return <DeleteBucketDialog {...dialog} />;
    case 'empty-bucket':
      return <EmptyBucketDialog {...dialog} />;
    case 'cancel-transfers':
      return <CancelAllDialog />;
    case 'bandwidth':
      return <BandwidthDialog />;
    // Those of the commands stand with them.
    case 'palette':
    case 'shortcuts':
      return null;
  }
}
