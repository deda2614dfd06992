'use client';

import dynamic from 'next/dynamic';
import { useStore } from 'zustand';
import { signInAgainStore } from './login';

const SignInAgainDialog = dynamic(
  () => import('./sign-in-again-dialog').then((module) => module.SignInAgainDialog),
  { ssr: false },
);

/** Shows the question when a session has ended under running uploads. */
export function SignInAgain() {
  const request = useStore(signInAgainStore, (state) => state.request);
  return request && <SignInAgainDialog request={request} />;
}
