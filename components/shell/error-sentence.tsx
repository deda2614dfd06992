'use client';

import { clsx } from 'clsx';
import { CircleAlert, Lock, RotateCw, Search, Unplug } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { buttonVariants } from '@/components/ui/button-variants';
import { PageLink } from '@/components/ui/page-link';
import { AppError, type ErrorCode, type ErrorDetails } from '@/lib/domain/errors';
import { signInHref } from '@/lib/domain/location';
import { readableTarget } from './error-target';

/** Above this, a wait is told in minutes. */
const SECONDS_TOLD = 90;

/**
 * The catalogue's sentence for an error: what happened, to what, what to do. Anything that is no `AppError` is
 * `unexpected`; its own message is for logs, never for the page. `about` stands in for the target where the error is about
 * more than one.
 */
export function useErrorSentence(): (error: unknown, about?: string) => string {
  const t = useTranslations('errors');
  return useCallback(
    (error, about) => {
      const { code, details } = describe(error);
      const seconds = details.retryAfter ?? 0;
      const minutes = seconds > SECONDS_TOLD ? Math.ceil(seconds / 60) : 0;
      return t(`sentences.${code}`, {
        target:
          about ??
          (details.target ? t('quoted', { target: readableTarget(details.target) }) : t('somewhere')),
        action: details.action ?? t('something'),
        region: details.region ?? t('elsewhere'),
        origin: details.origin ?? t('thisPage'),
        wait: t('wait', { seconds, minutes }),
        reference: details.reference ?? 'none',
      });
    },
    [t],
  );
}

function describe(error: unknown): { code: ErrorCode; details: ErrorDetails } {
  return error instanceof AppError ? error : { code: 'unexpected', details: {} };
}

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  /** Further ways out, beside "Try again". */
  children?: ReactNode;
  padding?: 'p-8' | 'p-4';
}

/** What stands in place of something that could not be loaded. */
export function ErrorState({ error, onRetry, children, padding = 'p-8' }: ErrorStateProps) {
  const t = useTranslations('errors');
  const sentence = useErrorSentence()(error);
  const code = error instanceof AppError ? error.code : 'unexpected';
  const Icon = icons[code] ?? CircleAlert;
  return (
    <div
      role="alert"
      className={clsx(
        'mx-auto flex max-w-110 flex-col items-center gap-3 text-center text-sm text-balance',
        padding,
      )}
    >
      <Icon aria-hidden className="size-6 text-faint" strokeWidth={1.5} />
      <p className="max-w-full wrap-anywhere">{sentence}</p>
      <div className="flex flex-wrap justify-center gap-2">
        {SIGNED_OUT.has(code) ? (
          <PageLink href={signInHref()} className={buttonVariants()}>
            {t('signInAgain')}
          </PageLink>
        ) : (
          onRetry && (
            <Button onClick={onRetry}>
              <RotateCw />
              {t('retry')}
            </Button>
          )
        )}
        {children}
      </div>
    </div>
  );
}

/** The same, filling the main pane. */
export function ErrorPane(props: ErrorStateProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center overflow-y-auto">
      <ErrorState {...props} />
    </div>
  );
}

const SIGNED_OUT: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'credentials_expired']);

const icons: Partial<Record<ErrorCode, typeof CircleAlert>> = {
  access_denied: Lock,
  forbidden: Lock,
  read_only: Lock,
  object_locked: Lock,
  unauthenticated: Lock,
  not_found: Search,
  bucket_not_found: Search,
  unreachable: Unplug,
  tls: Unplug,
  not_s3: Unplug,
};
