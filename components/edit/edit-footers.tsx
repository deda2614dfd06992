import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';

interface EditFooterProps {
  dirty: boolean;
  canSave: boolean;
  isSaving: boolean;
  onSave: () => void;
  /** Null while there is no other version. */
  onTakeTheirs: (() => void) | null;
}

export function EditFooter({ dirty, canSave, isSaving, onSave, onTakeTheirs }: EditFooterProps) {
  const t = useTranslations('edit');
  return (
    <DialogFooter>
      <span role="status" className="me-auto text-xs text-muted">
        {dirty ? t('unsaved') : t('hint')}
      </span>
      {onTakeTheirs && (
        <Button disabled={isSaving} onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      )}
      <Button variant="primary" aria-disabled={!canSave || undefined} onClick={onSave}>
        {isSaving && <Spinner className="size-4 text-current" />}
        {onTakeTheirs ? t('saveOver') : t('save')}
      </Button>
    </DialogFooter>
  );
}

/** Whether to go although something is not saved. */
export function LeaveFooter({ onDiscard, onStay }: { onDiscard: () => void; onStay: () => void }) {
  const t = useTranslations('edit');
  return (
    <DialogFooter>
      <p role="alert" className="me-auto text-sm">
        {t('leave')}
      </p>
      <Button variant="danger" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button variant="primary" autoFocus onClick={onStay}>
        {t('stay')}
      </Button>
    </DialogFooter>
  );
}
