'use client';

import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

export function AccountFields() {
  const t = useTranslations('signIn');
  return (
    <>
      <Field label={t('username')}>
        <Input
          name="username"
          required
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field label={t('password')}>
        <Input name="password" type="password" required autoComplete="current-password" />
      </Field>
    </>
  );
}
