'use client';

import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ChoiceLabel } from '@/components/ui/choice-label';

interface CheckFieldProps {
  label: string;
  hint?: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
}

/** A checkbox with its label and hint tied to it. */
export function CheckField({ label, hint, checked, onCheckedChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2 text-sm">
      <Checkbox
        id={id}
        className="mt-0.5"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={checked}
        onChange={({ target }) => onCheckedChange(target.checked)}
      />
      <ChoiceLabel id={id} label={label} hint={hint} />
    </div>
  );
}
