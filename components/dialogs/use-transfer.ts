'use client';

import { useMutation } from '@tanstack/react-query';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useLeaveOpen } from '@/components/browse/use-leave-open';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { ifFew } from '@/lib/client/invalidate';
import { entryId, tallyFiles } from '@/lib/domain/entry';
import { startStepTask } from '@/lib/tasks/step-task';
import {
  isRename,
  landing,
  transferLegs,
  transferLegsFor,
  type TransferPlan,
} from '@/lib/tasks/transfer-legs';
import { closeDialog, openDialog } from './dialogs';
import { findConflicts } from './find-conflicts';
import { transferProblem, type TransferRequest } from './transfer';
import { giveUpTransfer, takeTransferStep } from './transfer-calls';
import { useTaskToast } from './use-task-toast';

/** Starts a copy or move that is decided in all its parts. */
export function useStartTransfer(): (plan: TransferPlan) => void {
  const t = useTranslations('dialogs.tasks');
  const { changed } = useBrowse();
  const tell = useTaskToast();
  const leaveOpen = useLeaveOpen();
  return (plan) => {
    const [first] = plan.entries;
    if (plan.move) leaveOpen(plan.entries);
    startStepTask({
      kind: isRename(plan) ? 'rename' : plan.move ? 'move' : 'copy',
      title: isRename(plan)
        ? t('rename', { from: first?.name ?? '', to: plan.name ?? '' })
        : t('items', { count: plan.entries.length, name: first?.name ?? '' }),
      connection: plan.connection,
      bucket: plan.to.bucket,
      destination: plan.to.prefix,
      legs: transferLegs(plan, takeTransferStep, giveUpTransfer),
      legsFor: (keys) => transferLegsFor(plan, keys, takeTransferStep, giveUpTransfer),
      totals: totalsOf(plan),
      onChanged: (prefixes) => {
        const touched = ifFew(plan.entries, entryId)?.concat(
          plan.entries.map((entry) => landing(plan, entry)),
        );
        changed(plan.to.bucket, prefixes, touched);
        if (plan.from !== plan.to.bucket) changed(plan.from, prefixes, touched);
      },
      onEnd: tell,
    });
  };
}

interface Transfer {
  /** Looks for conflicts, then starts, or asks. Says by itself what is wrong. */
  begin: (request: TransferRequest) => void;
  isChecking: boolean;
}

/** Copies and moves: the one way in for dialogs, pasting and dragging. */
export function useTransfer(): Transfer {
  const t = useTranslations('dialogs.transfer.problems');
  const sentence = useErrorSentence();
  const start = useStartTransfer();
  const check = useMutation({
    mutationFn: findConflicts,
    onSuccess: (conflicts, request) => {
      if (conflicts.length > 0) {
        openDialog({ kind: 'conflicts', request, conflicts });
        return;
      }
      closeDialog();
      // What appears there from now on is left alone: nobody has agreed to lose it.
      start({ ...request, overwrite: 'skip' });
    },
    onError: (error) => void toast.error(sentence(error)),
  });
  return {
    isChecking: check.isPending,
    begin: (request) => {
      const problem = transferProblem(request);
      if (problem) toast.error(t(problem));
      else check.mutate(request);
    },
  };
}

/** Known only where every entry is a file. */
function totalsOf({ entries }: TransferPlan): { objects: number | null; bytes: number | null } {
  const files = tallyFiles(entries);
  return files.objects === entries.length ? files : { objects: null, bytes: null };
}
