'use client';

import { useTranslations } from 'use-intl';
import { closeDialog } from '@/components/dialogs/dialogs';
import { FormDialog } from '@/components/dialogs/form-dialog';
import { cancelAll, objectsLeft } from './cancel-all';
import { useTasks } from './use-tasks';

/** Asked once, whatever is under way. */
export function CancelAllDialog() {
  const t = useTranslations('tasks.all');
  const objects = objectsLeft(useTasks()) ?? 0;
  return (
    <FormDialog
      title={t('cancel')}
      intro={t('question', { objects })}
      submitLabel={t('cancel')}
      cancelLabel={t('keep')}
      danger
      onSubmit={() => {
        closeDialog();
        cancelAll();
      }}
    />
  );
}
