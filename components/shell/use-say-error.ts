'use client';

import { useCallback } from 'react';
import { toast } from '@/components/ui/toast';
import { useErrorSentence } from './error-sentence';

/** For what fails where nothing on the page stands for it. */
export function useSayError(): (error: unknown) => void {
  const sentence = useErrorSentence();
  return useCallback((error) => void toast.error(sentence(error)), [sentence]);
}
