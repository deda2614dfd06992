'use client';

import { useTranslations } from 'use-intl';
import { readableTarget } from '@/components/shell/error-target';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { AppError, type WireError } from '@/lib/domain/errors';
import { PUT_ACTION } from '@/lib/upload/store-error';

/**
 * The sentence for what went wrong. A browser is not told why its own request to a store got no answer: there the sentence
 * names the cause people can mend, the bucket's CORS rules.
 */
export function useFailureSentence(): (error: WireError) => string {
  const t = useTranslations('uploads.errors');
  const sentence = useErrorSentence();
  return ({ code, details }) => {
    if (code === 'unreachable' && details.action === PUT_ACTION) {
      return t('unreachable', {
        target: readableTarget(details.target ?? ''),
        origin: window.location.origin,
      });
    }
    return sentence(new AppError(code, details));
  };
}
