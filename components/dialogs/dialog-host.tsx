'use client';

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { onDemand } from '@/components/ui/on-demand';
import { closeDialog, dialogStore, type DialogRequest } from './dialogs';

const NewFolderDialog = onDemand(() =>
  import('./new-folder-dialog').then((module) => module.NewFolderDialog),
);
const GoToDialog = onDemand(() => import('./go-to-dialog').then((module) => module.GoToDialog));
const NewFileDialog = onDemand(() => import('./new-file-dialog').then((module) => module.NewFileDialog));
const UploadOptionsDialog = onDemand(() =>
  import('./upload-options-dialog').then((module) => module.UploadOptionsDialog),
);
const EditDialog = onDemand(() =>
  import('@/components/edit/edit-dialog').then((module) => module.EditDialog),
);
const RenameDialog = onDemand(() => import('./rename-dialog').then((module) => module.RenameDialog));
const TransferDialog = onDemand(() => import('./transfer-dialog').then((module) => module.TransferDialog));
const BeginTransfer = onDemand(() => import('./begin-transfer').then((module) => module.BeginTransfer));
const DropRows = onDemand(() => import('./drop-rows').then((module) => module.DropRows));
const ConflictsDialog = onDemand(() => import('./conflicts-dialog').then((module) => module.ConflictsDialog));
const DeleteDialog = onDemand(() => import('./delete-dialog').then((module) => module.DeleteDialog));
const Restore = onDemand(() => import('./restore').then((module) => module.Restore));
const ShareDialog = onDemand(() =>
  import('@/components/share/share-dialog').then((module) => module.ShareDialog),
);
const NewBucketDialog = onDemand(() =>
  import('./new-bucket-dialog').then((module) => module.NewBucketDialog),
);
const DeleteBucketDialog = onDemand(() =>
  import('./delete-bucket-dialog').then((module) => module.DeleteBucketDialog),
);
const EmptyBucketDialog = onDemand(() =>
  import('./empty-bucket-dialog').then((module) => module.EmptyBucketDialog),
);
const CancelAllDialog = onDemand(() =>
  import('@/components/tasks/cancel-all-dialog').then((module) => module.CancelAllDialog),
);
const BandwidthDialog = onDemand(() =>
  import('@/components/tasks/bandwidth-dialog').then((module) => module.BandwidthDialog),
);

const CopyAs = onDemand(() => import('@/components/commands/copy-as').then((module) => module.CopyAs));

const ToggleStar = onDemand(() =>
  import('@/components/places/toggle-star').then((module) => module.ToggleStar),
);

const CountSize = onDemand(() =>
  import('@/components/overview/count-size').then((module) => module.CountSize),
);

/** Shows the dialog that a command asked for, loading its code when first needed. One at a time. */
export function DialogHost() {
  const request = useStore(dialogStore, (state) => state.request);
  // What a dialog is about does not outlive the pages it was asked for on.
  useEffect(() => closeDialog, []);
  return request && show(request);
}

function show(dialog: DialogRequest) {
  switch (dialog.kind) {
    case 'go-to':
      return <GoToDialog {...dialog} />;
    case 'new-folder':
      return <NewFolderDialog {...dialog} />;
    case 'new-file':
      return <NewFileDialog {...dialog} />;
    case 'upload-options':
      return <UploadOptionsDialog {...dialog} />;
    case 'edit':
      return <EditDialog {...dialog} />;
    case 'rename':
      return <RenameDialog {...dialog} />;
    case 'transfer':
      return <TransferDialog {...dialog} />;
    case 'begin-transfer':
      return <BeginTransfer {...dialog} />;
    case 'drop-rows':
      return <DropRows {...dialog} />;
    case 'conflicts':
      return <ConflictsDialog {...dialog} />;
    case 'delete':
      return <DeleteDialog {...dialog} />;
    case 'restore':
      return <Restore {...dialog} />;
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
    case 'copy-as':
      return <CopyAs {...dialog} />;
    case 'star':
      return <ToggleStar {...dialog} />;
    case 'count-size':
      return <CountSize {...dialog} />;
    // Those of the commands stand with them.
    case 'palette':
    case 'shortcuts':
      return null;
  }
}
