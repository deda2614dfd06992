'use client';

import { useTranslations } from 'use-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ChoiceSelect } from '@/components/dialogs/choice-select';
import {
  EXPIRY_PRESETS,
  expirySeconds,
  UNIT_SECONDS,
  type Expiry,
  type ExpiryPreset,
  type ExpiryUnit,
} from './expiry';

const UNITS = Object.keys(UNIT_SECONDS) as ExpiryUnit[];
const CHOICES = [...(Object.keys(EXPIRY_PRESETS) as ExpiryPreset[]), 'custom' as const];

interface ExpiryFieldProps {
  value: Expiry;
  onValueChange: (value: Expiry) => void;
}

export function ExpiryField({ value, onValueChange }: ExpiryFieldProps) {
  const t = useTranslations('share');
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('expiry')}>
        <ChoiceSelect
          value={value.preset}
          choices={CHOICES.map((choice) => ({ value: choice, label: t(`presets.${choice}`) }))}
          onValueChange={(choice) =>
            onValueChange({ ...value, preset: CHOICES.find((preset) => preset === choice) ?? '1h' })
          }
        />
      </Field>
      {value.preset === 'custom' && (
        <div className="grid grid-cols-2 gap-2">
          <Field label={t('amount')} error={expirySeconds(value) === null ? t('expiryProblem') : undefined}>
            <Input
              value={value.amount}
              inputMode="decimal"
              autoComplete="off"
              onChange={(event) => onValueChange({ ...value, amount: event.target.value })}
            />
          </Field>
          <Field label={t('unit')}>
            <ChoiceSelect
              value={value.unit}
              choices={UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
              onValueChange={(chosen) =>
                onValueChange({ ...value, unit: UNITS.find((unit) => unit === chosen) ?? 'hours' })
              }
            />
          </Field>
        </div>
      )}
    </div>
  );
}
