'use client';

import { useTranslations } from 'use-intl';
import { readableTarget } from '@/components/shell/error-target';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { AppError, type WireError } from '@/lib/domain/errors';
import type { Diagnosis } from '@/lib/tasks/task';
import { PUT_ACTION } from '@/lib/upload/store-error';

interface About {
  /** How many objects it is about; one is called by its key. */
  count?: number;
  /** What the one is called instead, where its key stands beside it. */
  target?: string;
  /** What the server found out about a store that this browser does not reach. */
  diagnosis?: Diagnosis | null;
}

/**
 * The sentence for what went wrong. A browser is not told why its own request to a store got no answer: there it is what the
 * server found out, or else the cause people can mend, the bucket's CORS rules.
 */
export function useFailureSentence(): (error: WireError, about?: About) => string {
  const t = useTranslations('tasks.uploadErrors');
  const causes = useTranslations('tasks.causes');
  const quoted = useTranslations('errors');
  const sentence = useErrorSentence();
  return ({ code, details }, { count = 1, diagnosis, target: called } = {}) => {
    const key = readableTarget(details.target ?? '');
    const one = called ?? quoted('quoted', { target: key });
    const target = count === 1 ? one : causes('objects', { count });
    const isPut = details.action === PUT_ACTION;
    if (code === 'unreachable' && diagnosis) {
      return causes(`unreachable.${diagnosis.reason}`, { target, endpoint: diagnosis.endpoint });
    }
    if (code === 'unreachable' && isPut) {
      return t('unreachable', { target, origin: window.location.origin });
    }
    if (code === 'precondition_failed') return causes('taken', { target });
    return sentence(new AppError(code, details), count === 1 ? called : target);
  };
}
