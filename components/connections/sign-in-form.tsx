'use client';

import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { signInWith, type SignInWay } from '@/lib/client/sign-in';
import { AppError, type ErrorCode } from '@/lib/domain/errors';
import { AccountFields } from './account-fields';
import { KeyFields, type SignInEndpoint } from './key-fields';

interface SignInFormProps {
  /** Where people may sign in with keys of their own; none switches that way off. */
  endpoints: SignInEndpoint[];
  /** A path of this app. */
  returnTo: string;
  /** Why an earlier attempt, made without this form, failed. */
  failure: ErrorCode | null;
}

export function SignInForm({ endpoints, returnTo, failure }: SignInFormProps) {
  const t = useTranslations('signIn');
  if (endpoints.length === 0) {
    return (
      <WayForm way="account" returnTo={returnTo} failure={failure}>
        <AccountFields />
      </WayForm>
    );
  }
  return (
    <Tabs defaultValue="account" className="flex flex-col gap-5">
      <TabsList aria-label={t('ways')}>
        <TabsTrigger value="account">{t('account')}</TabsTrigger>
        <TabsTrigger value="keys">{t('keys')}</TabsTrigger>
      </TabsList>
      <TabsContent value="account">
        <WayForm way="account" returnTo={returnTo} failure={failure}>
          <AccountFields />
        </WayForm>
      </TabsContent>
      <TabsContent value="keys">
        <WayForm way="keys" returnTo={returnTo} failure={null} endpoints={endpoints}>
          <KeyFields endpoints={endpoints} />
        </WayForm>
      </TabsContent>
    </Tabs>
  );
}

interface WayFormProps {
  way: SignInWay;
  returnTo: string;
  failure: ErrorCode | null;
  /** To name the one it is about when something is wrong. */
  endpoints?: readonly SignInEndpoint[];
  children: ReactNode;
}

/** One way in: its fields, what went wrong, and the button. */
function WayForm({ way, returnTo, failure, endpoints, children }: WayFormProps) {
  const t = useTranslations('signIn');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(() => failure && new AppError(failure));

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      // A password may begin or end with a space; a key never does, but is often pasted with one.
      if (typeof value === 'string') fields[name] = way === 'keys' ? value.trim() : value;
    }
    setPending(true);
    setError(null);
    const target = endpoints?.find(({ value }) => value === fields.endpoint)?.name;
    signInWith(way, fields, target).then(
      // A whole new page: nothing of an earlier person's session stays in memory.
      () => window.location.assign(returnTo),
      (reason: unknown) => {
        setError(reason);
        setPending(false);
      },
    );
  };

  return (
    // `post`, should it be sent before the script runs: the password must never stand in an address.
    <form method="post" onSubmit={submit} aria-busy={pending} className="flex flex-col gap-4">
      {children}
      {error !== null && <SignInError error={error} />}
      <Button type="submit" variant="primary" size="large" aria-disabled={pending} className="mt-1 w-full">
        {pending && <Spinner className="size-4 text-current" />}
        {pending ? t('pending') : t('submit')}
      </Button>
    </form>
  );
}

function SignInError({ error }: { error: unknown }) {
  const sentence = useErrorSentence()(error);
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-md border border-danger bg-danger-soft px-3 py-2 text-sm wrap-anywhere text-danger"
    >
      {sentence}
    </p>
  );
}
