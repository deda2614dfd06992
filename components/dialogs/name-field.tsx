'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keyAdvice } from '@/lib/domain/key-advice';

interface NameFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
  /** Has the focus when its dialog opens. */
  'data-first'?: boolean;
}

/** A name or path for a key: taken exactly as typed, with a word of warning where others will stumble over it. */
export function NameField({ label, value, onValueChange, hint, error, ...props }: NameFieldProps) {
  const t = useTranslations('dialogs');
  const advice = keyAdvice(value);
  return (
    <Field
      label={label}
      error={error}
      hint={advice ? <span className="text-warning">{t(`advice.${advice}`)}</span> : hint}
    >
      <Input
        dir="auto"
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        {...props}
      />
    </Field>
  );
}
