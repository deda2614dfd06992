import { abandonTransfer, transferStep } from '@/lib/actions/steps';
import { callAction } from '@/lib/client/call-action';
import type { TransferStepInput } from '@/lib/tasks/transfer-legs';

export function takeTransferStep(input: TransferStepInput) {
  return callAction(transferStep(input));
}

export function giveUpTransfer(input: TransferStepInput) {
  return callAction(abandonTransfer(input));
}
