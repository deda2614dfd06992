'use client';

import type { ComponentProps } from 'react';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';

interface ChoiceSelectProps extends Omit<
  ComponentProps<typeof SelectTrigger>,
  'value' | 'defaultValue' | 'dir'
> {
  value: string;
  choices: readonly { value: string; label: string }[];
  onValueChange: (value: string) => void;
}

/** A select as the control of a `Field`, whose id and descriptions belong on the trigger. */
export function ChoiceSelect({ value, choices, onValueChange, ...trigger }: ChoiceSelectProps) {
  return (
    <Select value={value} onValueChange={onValueChange}>
      <SelectTrigger {...trigger} />
      <SelectContent>
        {choices.map((choice) => (
          <SelectItem key={choice.value} value={choice.value}>
            {choice.label}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
