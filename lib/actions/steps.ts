'use server';

import { deleteStepInput, restoreStepInput, transferStepInput } from '@/lib/domain/step-inputs';
import { abandonTransfer as abandon } from '@/lib/s3/abandon-transfer';
import * as deleting from '@/lib/s3/delete-step';
import * as restoring from '@/lib/s3/restore-step';
import * as transferring from '@/lib/s3/transfer-step';
import { action } from '@/lib/server/guard';

export const deleteStep = action(
  deleteStepInput,
  { needs: 'write' },
  ({ connection }, { bucket, target, cursor, intent, tell }) =>
    deleting.deleteStep(connection.store, {
      ...{ bucket, target, cursor, tell },
      emptyBucket: intent === 'empty-bucket',
    }),
);

export const restoreStep = action(
  restoreStepInput,
  { needs: 'write' },
  ({ connection }, { bucket, keys, cursor }) =>
    restoring.restoreStep(connection.store, { bucket, keys, cursor }),
);

export const transferStep = action(
  transferStepInput,
  { needs: 'write' },
  ({ connection }, { bucket, target, to, move, overwrite, cursor }) =>
    transferring.transferStep(connection.store, { bucket, target, to, move, overwrite, cursor }),
);

/** Takes back the unfinished copy a transfer stopped at: `cursor` is the last one it answered. */
export const abandonTransfer = action(
  transferStepInput,
  { needs: 'write' },
  async ({ connection }, { bucket, target, to, move, cursor }) => {
    await abandon(connection.store, { bucket, target, to, move, cursor });
    return {};
  },
);
