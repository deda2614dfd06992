import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';

interface EditNoticeProps {
  role?: 'alert' | 'status';
  /** Takes back what was restored. */
  onDiscard?: () => void;
  children: ReactNode;
}

/** What there is to know about the text below it. */
export function EditNotice({ role = 'status', onDiscard, children }: EditNoticeProps) {
  const t = useTranslations('edit');
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border bg-warning-soft px-3 py-2 text-sm">
      <p role={role} className="me-auto">
        {children}
      </p>
      {onDiscard && <Button onClick={onDiscard}>{t('discard')}</Button>}
    </div>
  );
}
