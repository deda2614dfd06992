'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

interface LinkFormProps {
  intro: string;
  disabled: boolean;
  pending: boolean;
  error: unknown;
  hasLink: boolean;
  onSubmit: () => void;
  children: ReactNode;
  result: ReactNode;
}

/** What both kinds of link share: choices, one button, and the link below it. */
export function LinkForm({
  intro,
  disabled,
  pending,
  error,
  hasLink,
  onSubmit,
  children,
  result,
}: LinkFormProps) {
  const t = useTranslations('share');
  const sentence = useErrorSentence();
  return (
    <form
      noValidate
      className="flex flex-col gap-4 pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled && !pending) onSubmit();
      }}
    >
      <p className="text-sm text-muted">{intro}</p>
      {children}
      {Boolean(error) && (
        <p role="alert" className="text-sm wrap-anywhere text-danger">
          {sentence(error)}
        </p>
      )}
      <Button
        type="submit"
        variant={hasLink ? 'outline' : 'primary'}
        className="self-end"
        aria-disabled={disabled || pending || undefined}
      >
        {pending && <Spinner className="size-4 text-current" />}
        {t(hasLink ? 'createAgain' : 'create')}
      </Button>
      {result}
    </form>
  );
}
