'use client';

import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** They go to the sign-in request and nowhere else: they are never kept in state. */
export function SecretKeyFields({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useTranslations('signIn');
  return (
    <>
      <Field label={t('secretAccessKey')}>
        <Input
          name="secretAccessKey"
          type="password"
          required
          autoFocus={autoFocus}
          autoComplete="section-keys current-password"
          className="font-mono"
        />
      </Field>
      <Field label={t('sessionToken')} hint={t('sessionTokenHint')}>
        <Input name="sessionToken" type="password" autoComplete="off" className="font-mono" />
      </Field>
    </>
  );
}
