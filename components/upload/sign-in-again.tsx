'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onDemand } from '@/components/ui/on-demand';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { signInAgainStore } from './login';

const SignInAgainDialog = onDemand(() =>
  import('./sign-in-again-dialog').then((module) => module.SignInAgainDialog),
);

const TOAST = 'sign-in-again';

/** Shows the question when a session has ended under running uploads, and keeps it at hand when it is put off. */
export function SignInAgain() {
  const t = useTranslations('uploads.signInAgain');
  const { request, postponed } = useStore(signInAgainStore);
  const queryClient = useQueryClient();
  useEffect(() => {
    if (postponed === null) return;
    const again = () => signInAgainStore.setState({ request: postponed, postponed: null });
    toast.warning(t('postponed'), {
      id: TOAST,
      duration: Infinity,
      action: { label: t('remind'), onClick: again },
    });
    return () => toast.dismiss(TOAST);
  }, [postponed, t]);
  const waiting = request !== null || postponed !== null;
  useEffect(() => {
    if (!waiting) return;
    // What was asked for meanwhile got no answer, or an old one.
    return () => void queryClient.invalidateQueries();
  }, [waiting, queryClient]);
  return request && <SignInAgainDialog request={request} />;
}
