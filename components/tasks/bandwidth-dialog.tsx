'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceSelect } from '@/components/dialogs/choice-select';
import { closeDialog } from '@/components/dialogs/dialogs';
import { FormDialog } from '@/components/dialogs/form-dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { setBandwidth, tasksStore } from '@/lib/tasks/tasks';
import { BANDWIDTH_UNITS, inUnit, parseBandwidth, type BandwidthUnit } from './bandwidth';

/** Any limit, in megabytes or megabits: both are told, for hardly anyone is sure which one a line was sold by. */
export function BandwidthDialog() {
  const t = useTranslations('tasks.bandwidth');
  const { bandwidth } = tasksStore.getState();
  const [text, setText] = useState(bandwidth === null ? '' : String(inUnit(bandwidth, 'MB')));
  const [unit, setUnit] = useState<BandwidthUnit>('MB');
  const bytes = parseBandwidth(text, unit);
  const both = bytes !== null && { megabytes: inUnit(bytes, 'MB'), megabits: inUnit(bytes, 'Mbit') };
  return (
    <FormDialog
      title={t('title')}
      intro={t('intro')}
      submitLabel={t('submit')}
      disabled={bytes === null}
      onSubmit={() => {
        setBandwidth(bytes);
        closeDialog();
      }}
    >
      <div className="grid grid-cols-[1fr_1.6fr] gap-3 max-sm:grid-cols-1">
        <Field
          label={t('field')}
          hint={both ? t('same', both) : undefined}
          error={text !== '' && bytes === null ? t('wrong') : undefined}
        >
          <Input
            data-first
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field label={t('unit')}>
          <ChoiceSelect
            value={unit}
            choices={BANDWIDTH_UNITS.map((value) => ({ value, label: t(`units.${value}`) }))}
            onValueChange={(value) => setUnit(value as BandwidthUnit)}
          />
        </Field>
      </div>
    </FormDialog>
  );
}
