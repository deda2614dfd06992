'use server';

import { deleteStepInput, transferStepInput } from '@/lib/domain/schemas';
import * as deleting from '@/lib/s3/delete-step';
import * as transferring from '@/lib/s3/transfer-step';
import { action } from '@/lib/server/guard';

export const deleteStep = action(
  deleteStepInput,
  { needs: 'write' },
  ({ connection }, { bucket, target, cursor, intent }) =>
    deleting.deleteStep(connection.store, { bucket, target, cursor, emptyBucket: intent === 'empty-bucket' }),
);

export const transferStep = action(
  transferStepInput,
  { needs: 'write' },
  ({ connection }, { bucket, target, to, move, overwrite, cursor }) =>
    transferring.transferStep(connection.store, { bucket, target, to, move, overwrite, cursor }),
);
