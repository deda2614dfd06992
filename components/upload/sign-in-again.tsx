'use client';

import { onDemand } from '@/components/ui/on-demand';
import { useEffect } from 'react';
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
  return request && <SignInAgainDialog request={request} />;
}
