'use client';

import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import type { OptionsProblem, Pair } from '@/components/upload/intake/options-draft';
import { inSentence } from '@/lib/domain/visible-name';

interface PairsFieldProps {
  label: string;
  hint?: string;
  addLabel: string;
  pairs: readonly Pair[];
  /** What is wrong with all of them together. */
  error: string | null;
  /** In the order of the pairs. */
  problems: readonly (OptionsProblem | null)[];
  onChange: (pairs: Pair[]) => void;
}

/** Names with values, as many as one likes. */
export function PairsField({ label, hint, addLabel, pairs, error, problems, onChange }: PairsFieldProps) {
  const t = useTranslations('uploadDialogs.options');
  const group = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    onChange([...pairs, { name: '', value: '' }]);
    // The new row is there after the next drawing.
    requestAnimationFrame(() => {
      const inputs = group.current?.querySelectorAll('input') ?? [];
      inputs[inputs.length - 2]?.focus();
    });
  };
  return (
    <fieldset ref={group} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {pairs.map((pair, index) => {
        const problem = problems[index] ?? null;
        const change = (part: Partial<Pair>) => onChange(pairs.with(index, { ...pair, ...part }));
        return (
          // Their place is all that tells pairs apart while they are typed.
          <div key={index} className="flex items-start gap-2">
            <div className="grid min-w-0 flex-1 grid-cols-2 gap-2">
              <Part
                label={t('name')}
                value={pair.name}
                error={
                  problem !== null && problem !== 'tagValue' ? t(`problems.${problem}`, { bytes: 0 }) : null
                }
                onValueChange={(name) => change({ name })}
              />
              <Part
                label={t('value')}
                value={pair.value}
                error={problem === 'tagValue' ? t('problems.tagValue') : null}
                onValueChange={(value) => change({ value })}
              />
            </div>
            <IconButton
              label={t('remove', { name: inSentence(pair.name) })}
              onClick={() => onChange(pairs.toSpliced(index, 1))}
            >
              <X />
            </IconButton>
          </div>
        );
      })}
      {hint !== undefined && pairs.length === 0 && <p className="text-xs text-muted">{hint}</p>}
      {error !== null && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
      <Button size="small" className="self-start" onClick={add}>
        <Plus />
        {addLabel}
      </Button>
    </fieldset>
  );
}

interface PartProps {
  label: string;
  value: string;
  error: string | null;
  onValueChange: (value: string) => void;
}

function Part({ label, value, error, onValueChange }: PartProps) {
  return (
    <Field label={<span className="sr-only">{label}</span>} error={error} className="gap-0">
      <Input
        value={value}
        placeholder={label}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onValueChange(event.target.value)}
      />
    </Field>
  );
}
