'use client';

import { useCallback } from 'react';
import { toast } from 'sonner';
import { useErrorSentence } from './error-sentence';

/** For what fails where nothing on the page stands for it. */
export function useSayError(): (error: unknown) => void {
  const sentence = useErrorSentence();
  return useCallback((error) => void toast.error(sentence(error)), [sentence]);
}
