'use client';

import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { onDemand } from '@/components/ui/on-demand';
import { askingStore } from './asking-store';
import { SignInAgain } from './sign-in-again';
import { UploadsContext } from './upload-context';
import { useLeaveWarning } from './use-leave-warning';
import { useStartUpload } from './use-start-upload';

export { useUploads } from './upload-context';

const ConflictsDialog = onDemand(() => import('./conflicts-dialog').then((module) => module.ConflictsDialog));

/** Holds what is asked before an upload begins. What runs lives outside React, in the session and the task store. */
export function UploadProvider({ children }: { children: ReactNode }) {
  const { start, session } = useStartUpload();
  const asking = useStore(askingStore, ({ waiting }) => waiting[0]);
  useLeaveWarning();
  const uploads = useMemo(() => ({ start, session }), [start, session]);
  return (
    <UploadsContext value={uploads}>
      {children}
      <SignInAgain />
      {asking && <ConflictsDialog key={asking.list.id} {...asking} />}
    </UploadsContext>
  );
}
